// deno-lint-ignore-file no-console

/** The least that a WebSocket server in Deno can do with a message. */
const server = Deno.serve({
  hostname: "127.0.0.1",
  port: 0,
  onListen: () => {},
}, (request) => {
  const { socket, response } = Deno.upgradeWebSocket(request);
  socket.onmessage = ({ data }) => socket.send(data);
  return response;
});
console.log(server.addr.port);
