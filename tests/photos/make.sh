#!/bin/bash
# Makes the photos of this folder again. They are kept, so that tests need none
# of these programs: ImageMagick 6.9.11, exiftool 12.57, ffmpeg 5.1,
# libwebp 1.2.4, libheif 1.15.1 (x265, aom), Python 3.
set -euo pipefail
cd "$(dirname "$0")"
im=convert-im6.q16
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# A profile that changes what the numbers of the pixels mean.
icc=/usr/share/color/icc/ghostscript/a98.icc
rm -f ./*.{jpg,png,webp,tif,dng,heic,avif}

# Every word of a person begins with Canary; the place is 12° 34' 56.789" N.
facts=(
  -Make=CanaryCam -Model=CanaryOne -LensModel=CanaryLens
  -SerialNumber=CanarySerial -Software=CanarySoft
  -Artist=CanaryArtist -Copyright=CanaryRights -OwnerName=CanaryOwner
  -ImageDescription=CanaryCaption -UserComment=CanaryComment
  "-DateTimeOriginal=2021:02:03 04:05:06" "-ModifyDate=2021:02:03 04:05:06"
  -ISO=200 -FNumber=2.8
  "-GPSLatitude=12 34 56.789" -GPSLatitudeRef=N
  "-GPSLongitude=98 54 32.123" -GPSLongitudeRef=E
  -XPTitle=CanaryTitle
  "-XMP-dc:Creator=CanaryWriter" "-XMP-photoshop:City=CanaryCity"
  "-XMP-xmp:CreatorTool=CanaryTool" "-XMP-exif:GPSLatitude=12 34 56.789"
  "-XMP-xmpMM:DocumentID=CanaryDocument"
)
press=("-IPTC:By-line=CanaryPress" "-IPTC:City=CanaryTown"
  "-IPTC:Keywords=CanaryWord" "-IPTC:Caption-Abstract=CanaryText")
tell() { exiftool -q -q -m -overwrite_original -n "$@"; }
picture() { $im -size "$1" -seed 7 plasma:orange-blue -depth 8 "${@:2}"; }

picture 8x6 "$work/thumb.jpg"
printf 'CanaryJunk' > "$work/junk"

# JPEG: baseline, everything in every place; density in JFIF; a comment.
picture 48x32 -density 72 -quality 70 baseline.jpg
tell "${facts[@]}" "${press[@]}" -Orientation=6 -Comment=CanaryRemark \
  "-ThumbnailImage<=$work/thumb.jpg" baseline.jpg
# Progressive, subsampled, with data behind its end like a clip.
picture 48x32 -sampling-factor 2x2 -interlace JPEG -quality 60 progressive.jpg
tell "${facts[@]}" -Orientation=3 "-ICC_Profile<=$icc" progressive.jpg
ffmpeg -loglevel error -f lavfi -i color=red:16x16:d=0.1 -an \
  -metadata title=CanaryClip "$work/clip.mp4"
cat "$work/clip.mp4" >> progressive.jpg
# CMYK with Adobe's segment; gray; ffmpeg's, with its comment.
picture 33x21 -colorspace CMYK -quality 60 cmyk.jpg
tell "${facts[@]}" "${press[@]}" cmyk.jpg
picture 40x24 -colorspace Gray gray.jpg
tell "-Comment=CanaryRemark" "-XMP-dc:Title=CanaryTitle" gray.jpg
picture 48x32 "$work/base.png"
ffmpeg -loglevel error -y -i "$work/base.png" -q:v 4 -huffman default \
  -slices 4 -threads 4 -metadata comment=CanaryRemark ffmpeg.jpg
tell -Artist=CanaryArtist -Orientation=8 ffmpeg.jpg

# PNG: 16 bits with text of every kind, palette with transparency, animated.
picture 24x16 -depth 16 -define png:bit-depth=16 -define png:color-type=2 \
  -set Author CanaryArtist \
  -set Comment CanaryComment -set Software CanarySoft deep.png
tell "${facts[@]}" -Orientation=6 -PNG:Title=CanaryTitle deep.png
tell -api Compress=1 "-PNG:Description=$(printf 'CanaryLong %.0s' {1..40})" \
  deep.png
cat "$work/junk" >> deep.png
picture 32x24 -colors 16 -transparent "#7f7f7f" -set Title CanaryTitle \
  palette.png
tell "-ICC_Profile<=$icc" palette.png
ffmpeg -loglevel error -y -f lavfi -i testsrc=24x16:r=2:d=1.5 -plays 0 \
  -f apng animated.png
tell "${facts[@]}" -Orientation=8 animated.png

# WebP: from the camera's JPEG, lossless with alpha, animated.
cwebp -quiet -q 50 -metadata all baseline.jpg -o lossy.webp
picture 20x20 -alpha set -channel A -evaluate set 60% "$work/alpha.png"
cwebp -quiet -lossless "$work/alpha.png" -o "$work/l.webp"
webpmux -set icc "$icc" "$work/l.webp" -o lossless.webp >/dev/null 2>&1
tell "${facts[@]}" lossless.webp
picture 16x16 "$work/1.png"
picture 16x16 -negate "$work/2.png"
img2webp -loop 0 -d 100 "$work/1.png" "$work/2.png" -o animated.webp >/dev/null 2>&1
tell "${facts[@]}" -Orientation=3 animated.webp

# TIFF: both orders, pages, tiles, 64 bits, compressions.
picture 24x16 -compress LZW -endian LSB little.tif
tell "${facts[@]}" "${press[@]}" -Orientation=6 little.tif
picture 14x10 "$work/p1.tif"
$im "$work/p1.tif" \( "$work/p1.tif" -negate \) \( "$work/p1.tif" -flop \) \
  -compress None -endian MSB -set tiff:artist CanaryArtist \
  -set comment CanaryComment pages.tif
tell "${facts[@]}" pages.tif
picture 36x20 -define tiff:tile-geometry=16x16 -compress Zip tiled.tif
tell "${facts[@]}" -Orientation=3 tiled.tif
picture 24x18 -compress RLE -set tiff:software CanarySoft \
  -set tiff:artist CanaryArtist -set comment CanaryCaption \
  TIFF64:"$work/big.tif"
cp "$work/big.tif" big.tif
picture 32x32 -compress JPEG -quality 60 jpeg.tif
tell "${facts[@]}" jpeg.tif
ffmpeg -loglevel error -y -i "$work/1.png" -compression_algo deflate \
  ffmpeg.tif
tell "${facts[@]}" ffmpeg.tif
# Raw files are TIFF with the DNG version, or a colour filter.
picture 16x16 -compress None "$work/raw.tif"
tell -DNGVersion="1 4 0 0" -Make=CanaryCam -o raw.dng "$work/raw.tif"

# HEIC and AVIF: libheif's with Exif and XMP of the JPEG, turned; ffmpeg's.
picture 64x48 "$work/h.jpg"
tell "${facts[@]}" -Orientation=6 "$work/h.jpg"
heif-enc -q 30 "$work/h.jpg" -o turned.heic >/dev/null 2>&1
heif-enc -A -q 30 "$work/h.jpg" -o still.avif >/dev/null 2>&1
picture 64x48 "$work/h.png"
ffmpeg -loglevel error -y -i "$work/h.png" -c:v libaom-av1 -still-picture 1 \
  -crf 40 ffmpeg.avif
tell "${facts[@]}" ffmpeg.avif
ffmpeg -loglevel error -y -f lavfi -i testsrc=32x32:r=2:d=1 -c:v libaom-av1 \
  -crf 50 moving.avif
tell "${facts[@]}" moving.avif
