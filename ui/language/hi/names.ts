/** Isolated: a name reads its own way, whatever is around it. */
export const quoted = (name: string): string => `“\u2068${name}\u2069”`;
