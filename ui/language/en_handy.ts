export const scan = {};

export const notify = {};

export const preview = {};
