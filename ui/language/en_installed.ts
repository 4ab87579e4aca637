export const installed = {};
