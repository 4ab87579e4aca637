/** Keeps the direction of a text, such as a name, from that around it (UAX #9). */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
