/** Writes times for people: British order, 24 hours, in the organisation's time zone. */
export class Times {
  readonly #time: Intl.DateTimeFormat;
  readonly #short: Intl.DateTimeFormat;
  readonly #day: Intl.DateTimeFormat;
  readonly #weekday: Intl.DateTimeFormat;
  readonly #full: Intl.DateTimeFormat;
  readonly #long: Intl.DateTimeFormat;
  readonly #date: Intl.DateTimeFormat;

  /** @param zone IANA name; the browser's own when undefined or unknown. */
  constructor(zone?: string) {
    const timeZone = known(zone);
    const make = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
      new Intl.DateTimeFormat("en-GB", timeZone === undefined ? options : { ...options, timeZone });
    this.#time = make({ hour: "2-digit", minute: "2-digit", second: "2-digit" });
    this.#short = make({ hour: "2-digit", minute: "2-digit" });
    this.#day = make({ day: "numeric", month: "short" });
    this.#weekday = make({ weekday: "short" });
    this.#full = make({ day: "numeric", month: "short", year: "numeric" });
    this.#long = make({ weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" });
    this.#date = make({ year: "numeric", month: "2-digit", day: "2-digit" });
  }

  /** `09:19:20`. */
  clockTime(at: number | string): string {
    return this.#time.format(ms(at));
  }

  /** `09:19`. */
  clockShort(at: number | string): string {
    return this.#short.format(ms(at));
  }

  /** `Thursday 12 November, 09:26`. */
  moment(at: number | string): string {
    return this.#long.format(ms(at)).replace(" at ", ", ");
  }

  /** Today a bare time, `Yesterday 14:05`, within a week `Tue 14:05`, this year `31 Oct`, else `31 Oct 2025`. */
  when(at: number | string, now: number): string {
    const then = ms(at);
    const days = this.#daysBetween(then, now);
    if (days === 0) return this.#time.format(then);
    if (days === 1) return `yesterday ${this.#short.format(then)}`;
    if (days > 1 && days < 7) return `${this.#weekday.format(then)} ${this.#short.format(then)}`;
    return this.day(then, now);
  }

  /** `31 Oct`; with the year when it is neither this one nor less than half a year away. */
  day(at: number | string, now: number): string {
    const then = ms(at);
    const near = Math.abs(now - then) < 183 * 86_400_000 || this.#yearOf(then) === this.#yearOf(now);
    return (near ? this.#day : this.#full).format(then).replace("Sept", "Sep");
  }

  /** `March 2017`. */
  static month(date: string): string {
    return new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" }).format(Date.parse(date));
  }

  /** `30 Jun 2027`, of a date without time. */
  static date(date: string): string {
    return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }).format(Date.parse(date)).replace("Sept", "Sep");
  }

  #yearOf(at: number): string | undefined {
    return this.#date.formatToParts(at).find((p) => p.type === "year")?.value;
  }

  #daysBetween(then: number, now: number): number {
    const day = (at: number): number => {
      const parts = Object.fromEntries(this.#date.formatToParts(at).map((p) => [p.type, p.value]));
      return Date.UTC(Number(parts["year"]), Number(parts["month"]) - 1, Number(parts["day"])) / 86_400_000;
    };
    return day(now) - day(then);
  }
}

function ms(at: number | string): number {
  return typeof at === "number" ? at : Date.parse(at);
}

function known(zone: string | undefined): string | undefined {
  if (zone === undefined || zone === "") return undefined;
  try {
    new Intl.DateTimeFormat("en-GB", { timeZone: zone });
    return zone;
  } catch {
    return undefined;
  }
}
