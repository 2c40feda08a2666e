import { html, nothing, type TemplateResult } from "lit";
import { byOrder } from "../frame/keyed.ts";
import { icon } from "../theme/icons.ts";
import type { Facet, TicketItem } from "../wire.generated.ts";
import { archiveMark } from "./archive-mark.ts";
import type { FacetBody, FacetHost } from "./bodies.ts";
import { rows } from "./facet-words.ts";
import { everyItem } from "./names.ts";
import { statusTone, statusWord } from "./status-words.ts";

/** Rows at first, unless more are open. */
const most = 6;

const isDone = ({ status }: TicketItem): boolean => status.value === "solved" || status.value === "closed";
const items = (facet: Facet): readonly (readonly [string, TicketItem])[] => byOrder(facet.items as Record<string, TicketItem> | null | undefined);

/** Tickets: open ones with what was promised, closed ones in a line. */
export const tickets: FacetBody = {
  count(facet: Facet): string {
    const all = items(facet).map(([, t]) => t);
    if (all.length === 0) return "";
    const closed = all.filter(isDone).length;
    if (facet.cut === true) return [`${all.length - closed} open`, facet.total == null ? "" : `${rows(facet.total)} in all`].filter((s) => s !== "").join(", ");
    return [all.length > closed ? `${all.length - closed} open` : "", closed > 0 ? `${closed} closed` : ""].filter((s) => s !== "").join(", ");
  },
  body(facet: Facet, host: FacetHost): TemplateResult {
    const all = items(facet);
    const shown = host.opened.has(everyItem) ? all : all.slice(0, Math.max(most, all.filter(([, t]) => !isDone(t)).length));
    return html`<ul class="rows">${shown.map(([, ticket]) => row(facet, ticket, host))}
      ${all.length > shown.length ? html`<li class="more"><button class="btn bare small" @click=${() => host.toggle(everyItem)}>${facet.cut === true ? `Show ${all.length}` : `Show all ${all.length}`}</button></li>` : nothing}</ul>`;
  },
};

function row(facet: Facet, ticket: TicketItem, { app }: FacetHost): TemplateResult {
  const now = app.clock.now();
  const done = isDone(ticket);
  const missed = !done && ticket.dueAt != null && Date.parse(ticket.dueAt) < now;
  return html`<li class="tk" data-testid="ticket-${ticket.number}"><span class="v ${done ? "soft" : ""}">${ticket.number}</span><span class="cut ${done ? "soft" : ""}" title=${ticket.subject}>${ticket.subject}${archiveMark(facet, ticket.system, now)}</span>
    ${missed ? html`<span class="tag bad">${icon("bad", "s")} promise missed</span>`
      : html`<span class="tag ${statusTone(ticket.status)}">${statusWord(ticket.status)}${done && ticket.closedAt != null ? ` ${app.times.day(ticket.closedAt, now)}` : ""}</span>`}
    ${done ? nothing : html`<span class="sub">${about(ticket, app.times, now)}</span>`}</li>`;
}

function about({ openedAt, channel, dueAt, owner }: TicketItem, times: FacetHost["app"]["times"], now: number): string {
  const opened = openedAt == null ? null : `Opened ${times.when(openedAt, now)}${channel == null ? "" : ` by ${channel === "email" ? "e-mail" : channel}`}`;
  const due = dueAt == null ? null : `due ${times.when(dueAt, now)}`;
  return [opened, due, owner == null ? null : `owner ${owner}`].filter((s) => s !== null).join(" · ");
}
