const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => ESCAPES[one] ?? '');

const STYLE = `:root{--ink:#15211f;--ink-2:#4c5a56;--paper:#f7f6f2;--sheet:#fff;--line:#dfdcd3;--lotus:#0b5d5b;--tint:#e4f0ee;--soon:#7a4100;--soon-tint:#fff1d0}
@media (prefers-color-scheme:dark){:root{--ink:#e9efec;--ink-2:#b3c0bb;--paper:#101715;--sheet:#182220;--line:#2a3633;--lotus:#6cc4bd;--tint:#163330;--soon:#f2c879;--soon-tint:#35270c}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:400 16px/1.55 'Be Vietnam Pro','Segoe UI',system-ui,sans-serif;font-variant-numeric:tabular-nums}
main{max-width:480px;margin:24px auto;padding:0 16px}.sheet{background:var(--sheet);border:1px solid var(--line);border-radius:6px;padding:20px;box-shadow:0 1px 2px rgb(21 33 31/.06),0 6px 18px rgb(21 33 31/.05)}
h1{font-size:20px;line-height:1.35;margin:0 0 12px}dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:8px 16px;margin:0 0 16px}dt{color:var(--ink-2)}dd{margin:0;text-align:right;font-weight:600}
.sum{font-size:26px;font-weight:600;text-align:center;margin:4px 0 16px}.note{border-left:3px solid var(--soon);background:var(--soon-tint);color:var(--soon);padding:8px 12px;border-radius:0 6px 6px 0;margin:0 0 16px;font-weight:500}
form{display:grid;gap:10px}button{font:inherit;font-weight:600;min-height:44px;border:1px solid var(--lotus);border-radius:6px;background:var(--sheet);color:var(--lotus);cursor:pointer}button.first{background:var(--lotus);color:var(--sheet)}
a{display:inline-block;padding:10px 0;color:var(--lotus);text-underline-offset:3px}:focus-visible{outline:3px solid var(--lotus);outline-offset:2px}`;

/** A page without script. `body` is HTML: whatever comes from outside is escaped by whoever writes it. */
export const page = (language: 'vi' | 'en', { title, body, goOn = null }: { readonly title: string; readonly body: string; readonly goOn?: string | null }): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(title)}</title><link rel="icon" href="/favicon.svg" type="image/svg+xml">${goOn === null ? '' : `<meta http-equiv="refresh" content="0;url=${escaped(goOn)}">`}<link rel="stylesheet" href="/fonts.css"><style>${STYLE}</style></head><body><main><div class="sheet">${body}</div></main></body></html>`;
