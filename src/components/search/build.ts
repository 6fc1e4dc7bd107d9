/** Builds an element; attributes that are undefined are left out, strings become text and never HTML. */
export function build<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/**
 * The element that plays a part in a component: the one with `data-part="NAME"`.
 * @throws when the markup lacks it
 */
export function part<Type extends Element = HTMLElement>(root: ParentNode, name: string): Type {
  const found = root.querySelector<Type>(`[data-part='${name}']`);
  if (!found) throw new Error(`The search's markup has no part "${name}".`);
  return found;
}

/** A copy of what stands in `<template data-part="NAME">`. */
export function copyTemplate(root: ParentNode, name: string): HTMLElement {
  const copy = part<HTMLTemplateElement>(root, name).content.firstElementChild?.cloneNode(true);
  if (!(copy instanceof HTMLElement)) throw new Error(`The search's template "${name}" is empty.`);
  return copy;
}
