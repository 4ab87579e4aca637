import * as z from "zod/mini";
import { callSchema } from "../core/call.ts";
import { invitationSchema } from "../core/invitation.ts";
import { reportSchema } from "../core/usage.ts";

/** Two members of a room, as `relayPair` writes them. */
export const pairShape: z.ZodMiniType<string> = z.string().check(
  z.regex(/^[\w-]{16}\.[\w-]{16}$/, "expected two member ids"),
);

const standing = z.enum(["ok", "down"]);

/** Every named schema of the document: what is validated with, as JSON Schema. */
export const SCHEMAS = {
  CreateRoom: callSchema("CreateRoom"),
  RoomCreated: callSchema("RoomCreated"),
  RoomFacts: callSchema("RoomFacts"),
  IceAnswer: callSchema("IceAnswer"),
  Invite: invitationSchema("Invite"),
  Invited: invitationSchema("Invited"),
  Health: schemaOf(z.strictObject({ status: z.literal("ok") })),
  Readiness: schemaOf(z.strictObject({
    status: z.enum(["ok", "degraded"]),
    dependencies: z.strictObject({
      kv: standing,
      turn: z.exactOptional(standing),
      mail: z.exactOptional(standing),
    }),
  })),
  Report: reportSchema(),
} as const;

export type SchemaName = keyof typeof SCHEMAS;

export function schemaOf(
  shape: z.ZodMiniType,
): Readonly<Record<string, unknown>> {
  const { $schema: _, ...schema } = z.toJSONSchema(shape);
  return schema;
}
