import type { Me } from "../wire.generated.ts";

/** A page of the shell. */
export type Page = "desk" | "board" | "systems";

/** Each page with its address, its name, what its reader is called, and the role it is for. */
export const pages: Readonly<Record<Page, { readonly href: string; readonly title: string; readonly role: string }>> = {
  desk: { href: "/", title: "Desk", role: "agent" },
  board: { href: "/board", title: "Live board", role: "supervisor" },
  systems: { href: "/systems", title: "Systems", role: "admin" },
};

/** The pages somebody may see, in their order. */
export function pagesOf(me: Pick<Me, "roles"> | undefined): readonly Page[] {
  return (Object.keys(pages) as Page[]).filter((page) => me?.roles.includes(pages[page].role));
}

/** Which page to show: the one the address asks for, if it is theirs; else the one they begin with. */
export function pageOf(path: string, me: Pick<Me, "roles" | "document"> | undefined): Page {
  const address = path.replace(/\/+$/, "") || "/";
  const asked = (Object.keys(pages) as Page[]).find((page) => pages[page].href === address) ?? "desk";
  return me === undefined || pagesOf(me).includes(asked) ? asked : me.document;
}
