/** Keeps the connections that a page makes where a test can reach them. */
export const keepsConnections = `
  globalThis.connections = [];
  globalThis.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(...given) {
      super(...given);
      connections.push(this);
    }
  };
`;
