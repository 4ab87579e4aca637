export const mail = {};

export const usage = {};
