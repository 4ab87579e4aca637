import { Gauge, type Registry } from "prom-client";

/** What this process uses. Needs no permission, unlike prom-client's own, which read /proc. */
export function processGauges(registry: Registry): void {
  const registers = [registry];
  new Gauge({
    name: "process_resident_memory_bytes",
    help: "Resident memory",
    registers,
    collect() {
      this.set(Deno.memoryUsage().rss);
    },
  });
  new Gauge({
    name: "process_heap_bytes",
    help: "Memory that JavaScript uses",
    registers,
    collect() {
      this.set(Deno.memoryUsage().heapUsed);
    },
  });
}
