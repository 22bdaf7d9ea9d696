/** The declaration as last corrected. Where a form asks for the applicant is the same as in `applicantName`. */
export const APPLICANT = `(SELECT coalesce(${['applicant', 'requester', 'owner', 'investor'].map((section) => `nullif(trim(s.content #>> '{${section},fullName}'), '')`).join(', ')})
  FROM declarations s WHERE s.dossier_id = d.id ORDER BY s.seq DESC LIMIT 1)`;
/** Without marks on letters and in small letters: what people type in a hurry. */
export const plainly = (text: string): string => `replace(regexp_replace(normalize(lower(${text}), NFD), U&'[\\0300-\\036f]', '', 'g'), 'đ', 'd')`;
