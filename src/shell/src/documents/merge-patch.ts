import type { JsonObject, JsonValue } from "../wire.generated.ts";

/**
 * Applies a JSON merge patch (RFC 7396). The target is not changed; what the patch does not touch is shared with the
 * result, so that "is it the same object" answers "did it change" for every part of a document.
 */
export function mergePatch(target: JsonValue | undefined, patch: JsonValue): JsonValue {
  if (!isObject(patch)) return patch;
  const base = isObject(target) ? target : undefined;
  const result: Record<string, JsonValue> = Object.assign(Object.create(null), base);
  let changed = base === undefined;
  for (const [member, value] of Object.entries(patch)) {
    if (value === null) {
      if (member in result) changed = delete result[member];
      continue;
    }
    const merged = mergePatch(result[member], value);
    if (merged !== result[member] || !(member in result)) {
      result[member] = merged;
      changed = true;
    }
  }
  return changed ? result : (base as JsonObject);
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
