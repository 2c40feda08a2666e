/** Where an arrow key leads in a menu of `count` items from the one at `at` (-1: none yet), round the end; undefined: it is no such key. */
export function menuStep(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case "ArrowDown": return (at + 1) % count;
    case "ArrowUp": return at <= 0 ? count - 1 : at - 1;
    case "Home": return 0;
    case "End": return count - 1;
    default: return undefined;
  }
}
