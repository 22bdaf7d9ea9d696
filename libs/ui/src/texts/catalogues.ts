import type absence from '../../locales/vi/absence.json';
import type account from '../../locales/vi/account.json';
import type administration from '../../locales/vi/administration.json';
import type audit from '../../locales/vi/audit.json';
import type catalogue from '../../locales/vi/catalogue.json';
import type designer from '../../locales/vi/designer.json';
import type desk from '../../locales/vi/desk.json';
import type dossier from '../../locales/vi/dossier.json';
import type filing from '../../locales/vi/filing.json';
import type frame from '../../locales/vi/frame.json';
import type messages from '../../locales/vi/messages.json';

/** The texts by area, in Vietnamese, the source. */
export interface Catalogues {
  readonly absence: typeof absence;
  readonly account: typeof account;
  readonly administration: typeof administration;
  readonly audit: typeof audit;
  readonly catalogue: typeof catalogue;
  readonly designer: typeof designer;
  readonly desk: typeof desk;
  readonly dossier: typeof dossier;
  readonly filing: typeof filing;
  readonly frame: typeof frame;
  readonly messages: typeof messages;
}
export type Area = keyof Catalogues;
/** `area.key`: what `t` takes. A key that is in no catalogue does not compile. */
export type TextKey = { readonly [A in Area]: `${A}.${keyof Catalogues[A] & string}` }[Area];
