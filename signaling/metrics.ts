import { Counter, Gauge, Histogram, Registry } from "prom-client";
import type { Readiness } from "./health.ts";
import { type CloseName, CLOSES } from "../core/close.ts";
import type { Severity } from "../core/severity.ts";
import type { UsageReport } from "../core/usage_report.ts";
import { processGauges } from "./metrics_process.ts";
import { reportMetrics } from "./metrics_report.ts";
import { INVITATION_ENDS, type InvitationEnd } from "./postman.ts";
import type { RelayLoad } from "./relay.ts";

import type { SocketEvents } from "./socket.ts";

/** Seconds; room creation should stay under 25 ms. */
const CALL_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.25, 1, 2.5, 10];

/** A call that was answered; `route` is the pattern, never the path. */
export interface AnsweredCall {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

/** What is here at the moment. */
export interface Presence {
  readonly rooms: number;
  readonly members: number;
}

/** What Prometheus scrapes of this process. No label has an open set. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #errors: Counter<"type" | "severity" | "source">;
  readonly #apiErrors: Counter<"method" | "route" | "status">;
  readonly #apiSeconds: Histogram<"method" | "route">;
  readonly #pages: Counter<"page">;
  readonly #connections: Gauge;
  readonly #turn: Counter;
  readonly #relayEnds: Counter<"reason">;
  readonly #invitations: Counter<"outcome">;
  readonly #invitationRetries: Counter;
  readonly #report: (report: UsageReport) => void;

  constructor() {
    const registers = [this.#registry];
    this.#errors = new Counter({
      name: "tallow_errors_total",
      help: "Errors, of this server or told by browsers",
      labelNames: ["type", "severity", "source"],
      registers,
    });
    this.#apiErrors = new Counter({
      name: "tallow_api_errors_total",
      help: "Calls answered with a status from 400 on",
      labelNames: ["method", "route", "status"],
      registers,
    });
    this.#apiSeconds = new Histogram({
      name: "tallow_api_request_duration_seconds",
      help: "Time until a call was answered",
      labelNames: ["method", "route"],
      buckets: CALL_SECONDS,
      registers,
    });
    this.#pages = new Counter({
      name: "tallow_page_views_total",
      help: "Pages served; what a browser has stored is not asked for again",
      labelNames: ["page"],
      registers,
    });
    this.#connections = new Gauge({
      name: "tallow_active_connections",
      help: "Open signalling sockets",
      registers,
    });
    this.#turn = new Counter({
      name: "tallow_turn_credentials_total",
      help: "TURN credentials given to members",
      registers,
    });
    this.#relayEnds = new Counter({
      name: "tallow_relay_ends_total",
      help: "Sockets that the relay closed or told to",
      labelNames: ["reason"],
      registers,
    });
    for (const reason of Object.keys(CLOSES)) {
      this.#relayEnds.inc({ reason }, 0);
    }
    this.#invitations = new Counter({
      name: "tallow_invitations_total",
      help: "Invitations by e-mail that are over",
      labelNames: ["outcome"],
      registers,
    });
    for (const outcome of INVITATION_ENDS) {
      this.#invitations.inc({ outcome }, 0);
    }
    this.#invitationRetries = new Counter({
      name: "tallow_invitation_retries_total",
      help: "Times that the mail server was not reached or said later",
      registers,
    });
    this.#report = reportMetrics(this.#registry, this.#errors);
    processGauges(this.#registry);
  }

  /** Rooms and members are looked up when scraped. */
  showPresence(look: () => Presence): void {
    this.#show(
      "active_rooms",
      "Rooms with a socket on this process",
      () => look().rooms,
    );
    this.#show(
      "active_members",
      "Members whose socket is on this process",
      () => look().members,
    );
  }

  /** The relay is looked at when scraped. */
  showRelay(look: () => RelayLoad): void {
    this.#show(
      "relay_pairs",
      "Pairs of members whose frames go through this process",
      () => look().pairs,
    );
    this.#show(
      "relay_waiting_bytes",
      "Bytes in this process that wait for slow readers",
      () => look().waiting,
    );
    new Counter({
      name: "tallow_relay_bytes_total",
      help: "Bytes of frames carried from one member to another",
      registers: [this.#registry],
      collect() {
        this.reset();
        this.inc(look().carried);
      },
    });
  }

  /** As many as the last look found. */
  showInvitations(look: () => number): void {
    this.#show(
      "invitations_waiting",
      "Invitations in the database that are not over",
      look,
    );
  }

  /** Dependencies are asked when scraped. */
  showDependencies(look: () => Promise<Readiness>): void {
    new Gauge({
      name: "tallow_dependency_up",
      help: "1 when it answers",
      labelNames: ["dependency"],
      registers: [this.#registry],
      async collect() {
        const { dependencies } = await look();
        for (const [dependency, is] of Object.entries(dependencies)) {
          this.set({ dependency }, is === "ok" ? 1 : 0);
        }
      },
    });
  }

  answered({ method, route, status, seconds }: AnsweredCall): void {
    this.#apiSeconds.observe({ method, route }, seconds);
    if (status < 400) return;
    this.#apiErrors.inc({ method, route, status });
  }

  error(type: string, severity: Severity): void {
    this.#errors.inc({ type, severity, source: "server" });
  }

  pageServed(page: string): void {
    this.#pages.inc({ page });
  }

  /** The same events, with the socket counted until it is lost. */
  counted(events: SocketEvents): SocketEvents {
    this.#connections.inc();
    return {
      text: (text) => events.text(text),
      broke: (close) => events.broke(close),
      lost: () => {
        this.#connections.dec();
        events.lost();
      },
    };
  }

  relayEnded(reason: CloseName): void {
    this.#relayEnds.inc({ reason });
  }

  invitationEnded(outcome: InvitationEnd): void {
    this.#invitations.inc({ outcome });
  }

  invitationRetried(): void {
    this.#invitationRetries.inc();
  }

  turnGiven(): void {
    this.#turn.inc();
  }

  reported(report: UsageReport): void {
    this.#report(report);
  }

  #show(name: string, help: string, look: () => number): void {
    new Gauge({
      name: `tallow_${name}`,
      help,
      registers: [this.#registry],
      collect() {
        this.set(look());
      },
    });
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  /** Everything, in the text format of Prometheus. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }
}
