import { html, type Html } from './html.js';
import type { LookupTrouble } from './lookup-trouble.js';
import { page, type PageLinks } from './page-frame.js';
import { said, word, type Language } from './page-words.js';

/** What was typed so far. */
export interface Typed {
  readonly code: string;
  readonly lookupCode: string;
}
/** Where the portal's build puts the counting that a proof takes: the one script there is, and only after several misses. */
const PROOF_SCRIPT = '/look-up-proof.js';

/** The page before anything was looked up, or when nothing was found. */
export function lookupPage({ code, lookupCode }: Typed, trouble: LookupTrouble | null, language: Language, links: PageLinks): string {
  const proof = trouble?.proof;
  // The codes were not looked at: nobody types them again. A wrong one is not shown again.
  const kept = proof === undefined ? '' : lookupCode;
  const described = trouble === null || proof === 'send' ? '' : ' trouble';
  const body = html`<main id="main"><h1>${word('lookUp', language)}</h1><p class="small">${word('lead', language)}</p><section class="sheet">
${trouble === null ? null : troublePart(trouble, language)}
<form method="post" action="/progress" autocomplete="off" novalidate${proof === undefined ? null : html` data-proof="${proof}"`}>
<label for="code">${word('code', language)}</label><span class="small" id="code-hint">${word('codeHint', language)}</span><input id="code" name="code" value="${code}" required maxlength="100" autocapitalize="characters" spellcheck="false" aria-describedby="code-hint${described}">
<label for="lookupCode">${word('lookupCode', language)}</label><span class="small" id="lookup-hint">${word('lookupHint', language)}</span><input id="lookupCode" name="lookupCode" value="${kept}" required maxlength="100" autocapitalize="characters" spellcheck="false" class="short" aria-describedby="lookup-hint${described}">
<input type="hidden" name="lang" value="${language}">${proof === undefined ? null : proofPart(language)}<button>${word('look', language)}</button></form></section></main>`;
  return page({ title: `${trouble === null || proof === 'send' ? '' : `${word('error', language)} `}${word('lookUp', language)}`, language, links, isPrivate: true, isLookUp: true, body, foot: word('foot', language) });
}

function troublePart({ word: name, proof, retryAfterSeconds }: LookupTrouble, language: Language): Html {
  const minutes = Math.ceil((retryAfterSeconds ?? 0) / 60);
  const text = said(name, language, { minutes });
  return proof === 'send' ? html`<p class="turn" role="status">${text}</p>` : html`<p class="error" role="alert" id="trouble">${text}</p>`;
}

/** Says what goes on while the machine counts; without script, what is left to do. */
const proofPart = (language: Language): Html => html`<input type="hidden" name="altcha" value=""><p class="small" id="proof" role="status" hidden data-counting="${word('proofCounting', language)}" data-done="${word('proofDone', language)}" data-failed="${word('proofFailed', language)}"></p>
<noscript><p class="small">${word('proofNoScript', language)}</p></noscript><script type="module" src="${PROOF_SCRIPT}"></script>`;
