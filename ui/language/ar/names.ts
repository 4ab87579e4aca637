import { isolated } from "../isolated.ts";

export const quoted = (name: string): string => `«${isolated(name)}»`;
