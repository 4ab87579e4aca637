/** Sends back what it is sent: a buffer moves when it says so. */
self.onmessage = ({ data }: MessageEvent<{ buffer?: ArrayBuffer }>) => {
  const { buffer } = data;
  self.postMessage(data, { transfer: buffer ? [buffer] : [] });
};
