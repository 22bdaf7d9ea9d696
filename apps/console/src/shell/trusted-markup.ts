/**
 * Trusted Types: in this page no text becomes markup, nor an address a script, but through these policies. Libraries that write markup (Mantine its
 * looks, bpmn-js its palettes) go through the one called `default`, which lets nothing by that could run. Browsers that do not know Trusted
 * Types have the rest of the content policy.
 */
interface Policy {
  createHTML(text: string): string;
}
interface PolicyRules {
  createHTML(text: string): string | null;
  /** Without it no address becomes a script. */
  createScriptURL?(address: string): string | null;
}
interface PolicyMaker {
  createPolicy(name: string, rules: PolicyRules): Policy;
}
const maker = (globalThis as { readonly trustedTypes?: PolicyMaker }).trustedTypes;

const looking = maker?.createPolicy('motcua', { createHTML: (text) => text });

/** A document of its own, to be looked at: it is in no page, loads nothing and runs nothing. */
export const parsed = (text: string, type: DOMParserSupportedType): Document => new DOMParser().parseFromString(looking?.createHTML(text) ?? text, type);

const RUNS = 'script, iframe, frame, object, embed, base, link, meta, template';
const ADDRESSES = new Set(['href', 'xlink:href', 'src', 'action', 'formaction']);

const isHarmless = (markup: string): boolean => {
  const found = parsed(markup, 'text/html');
  return found.querySelector(RUNS) === null && [...found.querySelectorAll('*')].every(({ attributes }) => [...attributes].every(isHarmlessAttribute));
};
const isHarmlessAttribute = ({ name, value }: Attr): boolean => !/^on/i.test(name) && (!ADDRESSES.has(name.toLowerCase()) || leadsSomewhere(value));
/** As a browser reads it, whatever stands between the letters. */
const leadsSomewhere = (address: string): boolean => URL.canParse(address, location.href) && /^(https?:|blob:|mailto:|tel:|data:image\/)/.test(new URL(address, location.href).href);

/** The workers of this app lie beside its other files. */
const isOurs = (address: string): boolean => {
  const { origin, pathname } = new URL(address, location.href);
  return origin === location.origin && pathname.startsWith('/console/assets/');
};

maker?.createPolicy('default', {
  createHTML: (markup) => (isHarmless(markup) ? markup : null),
  createScriptURL: (address) => (isOurs(address) ? address : null),
});
