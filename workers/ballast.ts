/** Of the size of what comes and goes: a frame on a relay. */
const BLOCK_BYTES = 512 * 1024;
const BLOCKS = 128;

const blocks: ArrayBuffer[] = [];

/**
 * Takes 64 MiB and never touches them: addresses, not memory. Chromium's
 * allocator keeps what is freed for the next who asks only up to an eighth of
 * all that is taken (PartitionAlloc, `max_empty_slot_spans_dirty_bytes_shift`);
 * beyond that each page goes back to the system, and costs a fault when it is
 * taken again. With this an eighth is as much as frames on a relay need.
 */
export function takeBallast(): void {
  try {
    while (blocks.length < BLOCKS) blocks.push(new ArrayBuffer(BLOCK_BYTES));
  } catch {
    // Without so many addresses it works as well, only slower.
  }
}
