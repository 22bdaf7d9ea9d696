import { api, asked, type components, need } from '@app/ui';

export type Draft = components['schemas']['DraftDto'];
export type DraftLine = components['schemas']['DraftLineDto'];
export type Content = components['schemas']['DraftContentDto'];
export type VersionEntry = components['schemas']['VersionEntryDto'];

const at = (id: string) => ({ params: { path: { id } } });

/** Every route of the designer, as the pages use it. */
export const drafts = {
  list: () => need(api.GET('/api/designer/drafts')),
  one: (id: string) => need(api.GET('/api/designer/drafts/{id}', at(id))),
  create: (body: components['schemas']['NewDraftDto']) => asked(api.POST('/api/designer/drafts', { body })),
  save: (id: string, body: components['schemas']['DraftChangeDto']) => asked(api.PUT('/api/designer/drafts/{id}', { ...at(id), body })),
  remove: (id: string) => asked(api.DELETE('/api/designer/drafts/{id}', at(id))),
  keep: (id: string, body: components['schemas']['KeptVersionDto']) => asked(api.POST('/api/designer/drafts/{id}/versions', { ...at(id), body })),
  kept: (id: string) => need(api.GET('/api/designer/drafts/{id}/versions', at(id))),
  content: (of: string) => need(api.GET('/api/designer/content', { params: { query: { of } } })),
  restore: (id: string, number: number, version: number) => asked(api.POST('/api/designer/drafts/{id}/versions/{number}/restore', { params: { path: { id, number } }, body: { version } })),
  submit: (id: string, body: components['schemas']['SubmissionDto']) => asked(api.POST('/api/designer/drafts/{id}/submit', { ...at(id), body })),
  approve: (id: string, contentHash: string) => asked(api.POST('/api/designer/drafts/{id}/approve', { ...at(id), body: { contentHash } })),
  reject: (id: string, contentHash: string, reason: string) => asked(api.POST('/api/designer/drafts/{id}/reject', { ...at(id), body: { contentHash, reason } })),
  publish: (id: string) => asked(api.POST('/api/designer/drafts/{id}/publish', at(id))),
  check: (body: components['schemas']['ContentToCheckDto']) => asked(api.POST('/api/designer/check', { body })),
  versions: (code: string) => asked(api.GET('/api/designer/procedures/{code}/versions', { params: { path: { code } } })),
  diff: (from: string, to: string) => need(api.GET('/api/designer/diff', { params: { query: { from, to } } })),
  runScenarios: ({ bpmn, record, forms }: Content, scenarios: object[]) => asked(api.POST('/api/designer/scenarios/run', { body: { bpmn, record, forms, scenarios: scenarios as Record<string, unknown>[] } })),
  /** What is wrong with what was filled in at a step, on a civil day. */
  judgeForm: (form: object, values: object, on: string) => asked(api.POST('/api/designer/forms/judge', { body: { form: form as Record<string, unknown>, values: values as Record<string, unknown>, on } })),
};
