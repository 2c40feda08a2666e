/** What a key does; names are stable so that keys can be remapped. */
export type Command = "accept" | "decline" | "finish" | "find" | `choose${number}`;

const fieldNames = new Set(["INPUT", "TEXTAREA", "SELECT"]);

/** The command of a key, or undefined. No single key acts while a text field has focus. */
export function commandOf(event: Pick<KeyboardEvent, "key" | "code" | "altKey" | "ctrlKey" | "metaKey" | "isComposing" | "repeat">, inTextField: boolean): Command | undefined {
  if (event.isComposing || event.repeat || event.ctrlKey || event.metaKey) return undefined;
  if (event.altKey) {
    switch (event.code) {
      case "KeyA": return "accept";
      case "KeyD": return "decline";
      case "KeyF": return "finish";
      default: return undefined;
    }
  }
  if (inTextField) return undefined;
  if (event.key === "/") return "find";
  return /^[1-9]$/.test(event.key) ? `choose${Number(event.key)}` : undefined;
}

/** True when the key goes into a text, wherever in the shadow trees that is. */
export function isInTextField(event: Event): boolean {
  return isTextField(event.composedPath()[0]);
}

/** True while the agent types somewhere on the page. */
export function isTyping(): boolean {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement != null) active = active.shadowRoot.activeElement;
  return isTextField(active);
}

function isTextField(target: EventTarget | null | undefined): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (!fieldNames.has(target.tagName)) return false;
  return !(target instanceof HTMLInputElement) || !["radio", "checkbox", "button"].includes(target.type);
}

type Handler = (command: Command) => boolean;

/** The keys of the page. The handler that took part last is asked first; the first that answers true has acted. */
export class Keys {
  readonly #handlers: Handler[] = [];

  start(target: EventTarget = window): void {
    target.addEventListener("keydown", (event) => this.#pressed(event as KeyboardEvent));
  }

  /** Takes part until the answer is called. */
  on(handler: Handler): () => void {
    this.#handlers.unshift(handler);
    return () => {
      const at = this.#handlers.indexOf(handler);
      if (at >= 0) this.#handlers.splice(at, 1);
    };
  }

  #pressed(event: KeyboardEvent): void {
    const command = commandOf(event, isInTextField(event));
    if (command === undefined) return;
    for (const handler of [...this.#handlers]) {
      if (!handler(command)) continue;
      event.preventDefault();
      return;
    }
  }
}
