/** Isolated: a name reads its own way, whatever is around it. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;

export const quoted = (name: string): string => `”${isolated(name)}”`;
