import type { Place } from "../workers/handles.ts";

/** Where the files lie that the browser lets a later page open. */
const places = new WeakMap<File, Place>();

export function setPlace(file: File, place: Place): void {
  places.set(file, place);
}

export function placeOf(file: File): Place | undefined {
  return places.get(file);
}
