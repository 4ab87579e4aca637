/** In pages of the dev server: reload when the server comes back renewed. */
let seen: string | undefined;
new EventSource("/_live").onmessage = ({ data }) => {
  if (seen !== undefined && seen !== data) location.reload();
  seen = data;
};
