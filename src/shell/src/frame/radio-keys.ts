const steps: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Arrow keys choose within a group of `role="radio"` buttons, as people expect of one. */
export function radioKeys(event: KeyboardEvent): void {
  const step = steps[event.key];
  const group = event.currentTarget as HTMLElement;
  if (step === undefined) return;
  const radios = [...group.querySelectorAll<HTMLElement>('[role="radio"]')];
  const at = radios.findIndex((r) => r === event.target);
  const next = at < 0 ? undefined : radios[(at + step + radios.length) % radios.length];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
  next.click();
}
