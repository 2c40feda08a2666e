/** `1:38`, `12:05`, `1:02:05`; from seconds, rounded down, never negative. */
export function minutes(seconds: number): string {
  const s = Math.max(0, Math.floor(seconds));
  const two = (n: number): string => String(n).padStart(2, "0");
  return s < 3600 ? `${Math.floor(s / 60)}:${two(s % 60)}` : `${Math.floor(s / 3600)}:${two(Math.floor((s % 3600) / 60))}:${two(s % 60)}`;
}

/** `0.18 s` under a second, `3.5 s` under a minute, then `1:12`; from seconds. */
export function seconds(value: number): string {
  if (value >= 60) return minutes(value);
  return `${value > 0 && value < 0.995 ? value.toFixed(2) : value.toFixed(1)} s`;
}

/** How old something is: `now`, `1 min`, `3 h`, `2 days`; from milliseconds. */
export function age(ms: number): string {
  const minute = Math.floor(ms / 60_000);
  if (minute < 1) return "now";
  if (minute < 60) return `${minute} min`;
  const hours = Math.floor(minute / 60);
  if (hours < 24) return `${hours} h`;
  const days = Math.floor(hours / 24);
  return days === 1 ? "1 day" : `${days} days`;
}
