/** A file that counts what is read of it, and how often it is opened. */
export class CountedFile extends File {
  read = 0;
  opened = 0;

  override slice(start?: number, end?: number): Blob {
    this.opened++;
    const part = super.slice(start, end);
    const reader = part.stream().getReader({ mode: "byob" });
    const stream = (): ReadableStream<Uint8Array<ArrayBuffer>> =>
      new ReadableStream({
        type: "bytes",
        pull: async (controller) => {
          const { view } = controller.byobRequest!;
          const { buffer, byteOffset, byteLength } = view!;
          const { value } = await reader.read(new Uint8Array(byteLength));
          this.read += value!.length;
          new Uint8Array(buffer, byteOffset).set(value!);
          controller.byobRequest!.respond(value!.length);
        },
      });
    return Object.assign(part, { stream });
  }
}
