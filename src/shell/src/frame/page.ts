/** Which page the address asks for. */
export type Page = "desk" | "board";

export function pageOf(path: string): Page {
  return path.replace(/\/+$/, "") === "/board" ? "board" : "desk";
}
