/**
 * What a site puts into its page: a room of the server at `origin`, in a frame,
 * and where to hear of what happens in it.
 */
export function embedSnippet(
  origin: string,
  site: string,
  title: string,
): string {
  const query = new URLSearchParams({ origin: site });
  return `<iframe
  src="${origin}/embed?${query}"
  allow="clipboard-write; display-capture; screen-wake-lock"
  style="width: 100%; height: 40rem; border: 0"
  title="${title}"
></iframe>
<script>
  addEventListener("message", ({ origin, data }) => {
    if (origin !== "${origin}" || data.tallow !== 1) return;
    console.log(data.event, data);
  });
</script>`;
}
