/** E-forms: every kind of question in its control. Portal and counter draw the same. */
export { type Answers, answersAsked, type Asks, askedFields, askedSections, isBlank, isParts, withAnswer, withoutBlanks } from './answers.js';
export { copied, copiesFor, type Copy } from './copies.js';
export { AddressField } from './address-field.js';
export { Radios, type RadiosProps } from './choice-field.js';
export { type FilledIn, FillIn } from './fill-in.js';
export { FormContext, type FormSurroundings, useForm } from './form-context.js';
export { FormField } from './form-field.js';
export type { FormFieldProps } from './told.js';
export { FeeLines } from './fee-lines.js';
export { ReceivingField, type ReceivingFieldProps } from './receiving-field.js';
export { FormSection, type FormSectionProps } from './form-section.js';
export { addressShown, type Place, type Places, placesOf } from './places.js';
export { following, knownOf, openedWhole } from './following.js';
export { opened, sameAnswers } from './proposals.js';
export { ReadableSection } from './readable.js';
export { type Sample, sampled } from './sampled.js';
export { dayShown, dayTyped, isDateOrYear, numberShown, numberTyped, withSlashes } from './typed.js';
