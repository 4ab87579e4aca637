import { serve } from "./ipc/server.ts";
import { tasks } from "./tasks/tasks.ts";

/** A worker of the pool: works on files and asks the network, keeps nothing. */
serve(self, tasks);
