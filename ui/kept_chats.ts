/** Erases all that was said in any room, as far as this device keeps it. */
export async function forgetChats(): Promise<void> {
  const { eraseChats } = await import("../transport/history.ts");
  await eraseChats();
}
