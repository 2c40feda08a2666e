import { type ElementPart, nothing } from "lit";
import { Directive, directive, type PartInfo, PartType } from "lit/directive.js";

/** Sets single style properties through the object model: style attributes are refused by the page's policy. */
class Styled extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error("styled() stands in the element's tag");
  }

  override render(_properties: Readonly<Record<string, string>>): typeof nothing {
    return nothing;
  }

  override update(part: ElementPart, [properties]: [Readonly<Record<string, string>>]): typeof nothing {
    const { style } = part.element as HTMLElement;
    for (const [name, value] of Object.entries(properties)) if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
    return nothing;
  }
}

export const styled = directive(Styled);
