import type { SecurityWords } from "../en_security.ts";

export const security: SecurityWords = {
  title: "Güvenlik",
  lead: "Tallow neyi vaat eder, bu nerede biter ve nasıl kontrol edilir.",
  holds: {
    title: "Geçerli olan",
    rows: [
      "Anahtarları yalnızca kodu ya da bağlantıyı bilen alır. Sunucu ve ağ, okuyamadıklarını iletir; değiştirdikleri bir bayt fark edilir.",
      "Bugün yapılan bir kayıt, ML-KEM-768 dayandığı sürece sonradan yapılacak bir kuantum bilgisayara kapalı kalır.",
      "Anahtarlar her oturumda yenidir ve oturum sürerken değişir. Daha önce gönderileni açmaz.",
      "Bir dosya adını ancak her baytı gönderenin okuduğu gibiyse alır.",
    ],
  },
  ends: {
    title: "Nerede biter",
    rows: [
      "Bu sayfa, bir sunucunun verdiği koddur. O kodu değiştirebilen ne yaptığını da değiştirir ve o zaman buradaki hiçbir şey geçerli olmaz. Her yüklenişte ona güvenirsiniz.",
      "Kod kısadır: Tahmin edilebilir, üç sözcükte 2,8 milyonda bir olasılıkla, ve üçüncü yanlış deneme onu bitirir. Bağlantı tahmin edilemez.",
      "Bir kodu duyan ve ilk gelen içeri girer. Resimleri karşılaştırmak, arada biri olup olmadığını gösterir.",
      "Doğrudan yolda karşı taraf ağ adresinizi öğrenir. Bir ayar onu gizler.",
      "Cihazınız, tarayıcınız ve eklentileri dürüst olmalıdır; karşınızdaki kişi de. Başkalarının size gönderdiğini kimse denetlemez.",
      "Dışarıdan kimse Tallow’u denetlemedi.",
    ],
  },
  learns: {
    title: "Sunucunun öğrendikleri",
    rows: [
      "Ağ adresleri ve saatler, bir kodun ilk sözcüğü, odada kaç kişi olduğu, bağlanmak için üzerinden geçenlerin doldurulmuş boyutları ve bir el sıkışmanın başarısız olduğu. Aktarıcı ya da TURN sunucusu ne kadar geçtiğini de öğrenir.",
      "Gizli sözcükleri, bir bağlantının sırrını, adları, dosyaların adını ya da içindekini öğrenmez. Her zaman reddedebilir.",
    ],
  },
  others: {
    title: "Üçüncü taraflar",
    lead:
      "Bu sayfa başka kimseden bir şey yüklemez. Yol bulmak için tarayıcınız, bu siteyi işletenin seçtiği STUN, TURN ve aktarıcı sunuculara sorabilir.",
  },
  running: {
    title: "Burada çalışan",
    lead:
      "Sunulan her betiğin ve stilin SHA-256 değeri bir listededir. Bu satırlar hepsini indirir ve listeden farklı olanları adıyla yazar:",
    compare:
      "Listeyi başka yerde indirilmiş biriyle ya da kendi derlemenizin dist/sha256.txt dosyasıyla karşılaştırın. Sayfada yalan söyleyen bir sunucu listede de söyleyebilir.",
    list: "Özetlerin listesi",
  },
  developers: "Geliştiriciler için",
};
