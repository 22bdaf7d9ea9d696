import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { FieldKind, FormDefinition, FormField } from '@app/contracts';

const PROCEDURES = join(import.meta.dirname, '../../../procedures');

/** What the law says of a field beside its name and kind. */
type More = Partial<Pick<FormField, 'nationalName' | 'pattern' | 'notAfter' | 'notBefore' | 'minimum' | 'minRows' | 'upperCase'>>;
/** Path (`section.field`, of a table also its columns), kind, when it must be answered (✔ always, – never, else the condition), choices, more. */
type Line = readonly [path: string, kind: FieldKind, asked: string, options?: string, more?: More];

const MOTHER_KNOWN = 'declaration.birthCase in ("BOTH_PARENTS", "FATHER_UNKNOWN", "SURROGACY")';
const FATHER_KNOWN = 'declaration.birthCase in ("BOTH_PARENTS", "MOTHER_UNKNOWN", "SURROGACY")';
const PAPERS_OF_IDENTITY = 'ID_CARD CITIZEN_ID_CARD PASSPORT OTHER';
const parent = (who: 'mother' | 'father', known: string, national: string): readonly Line[] => [
  [`${who}.fullName`, 'text', known, '', { nationalName: `HoTen${national}KS` }],
  [`${who}.birthDateOrYear`, 'text', known, '', { nationalName: `NamSinh${national}KS`, pattern: String.raw`^\d{4}(-\d{2}-\d{2})?$` }],
  [`${who}.ethnicity`, 'ethnicity', known, '', { nationalName: `DanToc${national}KS` }],
  [`${who}.nationality`, 'nationality', known, '', { nationalName: `QuocTich${national}KS` }],
  // `OTHER` takes free words, such as that a parent has died.
  [`${who}.residenceKind`, 'choice', '–', 'PERMANENT TEMPORARY CURRENT OTHER', { nationalName: `${national}LoaiCuTru` }],
  [`${who}.residence`, 'address', '–', '', { nationalName: `${national}NoiCuTru` }],
  [`${who}.residenceNote`, 'text', `${who}.residenceKind = "OTHER"`],
  [`${who}.personalId`, 'personalId', '–', '', { nationalName: `SoDinhDanh${national}` }],
  [`${who}.idDocType`, 'choice', '–', PAPERS_OF_IDENTITY, { nationalName: `LoaiGiayToDinhDanh${national}` }],
  [`${who}.idDocNumber`, 'text', `${who}.idDocType != null`, '', { nationalName: `SoGiayToDinhDanh${national}` }],
  [`${who}.idIssuedOn`, 'date', '–', '', { notAfter: 'today' }],
  [`${who}.idIssuedBy`, 'text', '–'],
];

/** The law's forms, field by field. What a form asks beside them is its own affair; nothing of these may go or be asked for less strictly. */
const FORMS: Readonly<Record<string, readonly Line[]>> = {
  // Form of Circular 04/2024/TT-BTP.
  'birth-registration': [
    ['declaration.receivingAgency', 'agency', '✔'],
    ['declaration.registrationType', 'choice', '✔', 'NEW', { nationalName: 'LoaiDangKy' }],
    ['declaration.birthCase', 'choice', '✔', 'BOTH_PARENTS FATHER_UNKNOWN MOTHER_UNKNOWN ABANDONED SURROGACY', { nationalName: 'nksLoaiKhaiSinh' }],
    ['requester.relationToSubject', 'choice', '✔', 'FATHER MOTHER GRANDPARENT RELATIVE CARE_ORGANIZATION SELF AUTHORIZED OTHER', { nationalName: 'QuanHe' }],
    ['requester.fullName', 'text', '✔', '', { nationalName: 'HoVaTenC' }],
    ['requester.birthDate', 'date', '✔', '', { notAfter: 'today' }],
    ['requester.personalId', 'personalId', '✔', '', { nationalName: 'SoDinhDanhC' }],
    ['requester.idDocType', 'choice', '✔', PAPERS_OF_IDENTITY, { nationalName: 'LoaiGiayToDinhDanhC' }],
    ['requester.idDocNumber', 'text', '✔', '', { nationalName: 'SoGiayToDinhDanhC' }],
    ['requester.idIssuedOn', 'date', '–', '', { nationalName: 'NgayCapDDC', notAfter: 'today' }],
    ['requester.idIssuedBy', 'text', '–', '', { nationalName: 'NoiCapDDC' }],
    ['requester.residenceKind', 'choice', '–', 'PERMANENT TEMPORARY CURRENT ABROAD', { nationalName: 'nycLoaiCuTru' }],
    ['requester.residence', 'address', '–', '', { nationalName: 'nycNoiCuTru' }],
    ['requester.residenceAbroad', 'text', 'requester.residenceKind = "ABROAD"'],
    ['child.fullName', 'text', '✔', '', { nationalName: 'HoTenKS', upperCase: true }],
    ['child.birthDate', 'date', '✔', '', { nationalName: 'NgaySinhChon', notAfter: 'today' }],
    ['child.birthDateInWords', 'text', '✔', '', { nationalName: 'NgaySinhChonBangChu' }],
    ['child.gender', 'choice', '✔', 'MALE FEMALE', { nationalName: 'GioiTinhKS' }],
    ['child.ethnicity', 'ethnicity', '✔', '', { nationalName: 'DanTocKS' }],
    ['child.nationality', 'nationality', '✔', '', { nationalName: 'QuocTichKS' }],
    ['child.birthFacility', 'text', '–', '', { nationalName: 'nksNoiSinh' }],
    ['child.birthPlace', 'address', '✔', '', { nationalName: 'nksNoiSinh_TrongNuoc' }],
    ['child.hometown', 'address', '✔', '', { nationalName: 'nksQueQuan' }],
    ...parent('mother', MOTHER_KNOWN, 'Me'),
    ...parent('father', FATHER_KNOWN, 'Cha'),
    ['marriage.number', 'text', '–', '', { nationalName: 'GiayCNKHSo' }],
    ['marriage.bookNumber', 'text', '–', '', { nationalName: 'GiayCNKHQuyenSo' }],
    ['marriage.date', 'date', '–', '', { nationalName: 'GiayCNKHNgayCap', notAfter: 'today' }],
    ['marriage.place', 'text', '–', '', { nationalName: 'GiayCNKHNoiCap' }],
    ['closing.copyRequested', 'yesNo', '✔'],
    ['closing.copyCount', 'integer', 'closing.copyRequested = true', '', { minimum: 1 }],
    ['closing.madeAt', 'text', '✔'],
    ['closing.madeOn', 'date', '✔', '', { notAfter: 'today' }],
    ['closing.pledge', 'pledge', '✔'],
  ],
  // Form 1 of Appendix II, Circular 68/2025/TT-BTC.
  'household-business': [
    ['application.agency', 'agency', '✔'],
    ['application.founderKind', 'choice', '✔', 'INDIVIDUAL HOUSEHOLD_MEMBERS'],
    ['owner.fullName', 'text', '✔', '', { upperCase: true }],
    ['owner.birthDate', 'date', '✔', '', { notAfter: 'today' }],
    ['owner.gender', 'choice', '✔', 'MALE FEMALE'],
    ['owner.personalId', 'personalId', '✔'],
    ['owner.ethnicity', 'ethnicity', '✔'],
    ['owner.nationality', 'nationality', '✔'],
    ['owner.permanentAddress', 'address', 'owner.personalId = null'],
    ['owner.currentAddress', 'address', 'owner.personalId = null'],
    ['owner.phone', 'phone', '✔'],
    ['owner.email', 'email', '–'],
    ['name.vi', 'text', '✔'],
    ['name.foreign', 'text', '–'],
    ['name.short', 'text', '–'],
    ['head.address', 'address', '✔'],
    ['head.phone', 'phone', '✔'],
    ['head.fax', 'text', '–'],
    ['head.email', 'email', '–'],
    ['head.website', 'text', '–'],
    ['business.sectors', 'table', '✔', '', { minRows: 1 }],
    ['business.sectors.name', 'text', '✔'],
    ['business.sectors.code', 'text', '✔', '', { pattern: String.raw`^\d{4}$` }],
    ['business.sectors.isMain', 'yesNo', '✔'],
    ['business.locations', 'table', '–'],
    ['capital.number', 'money', '✔', '', { minimum: 1 }],
    ['capital.words', 'text', '–'],
    ['tax.noticeAddress', 'address', '–'],
    ['tax.phone', 'phone', '–'],
    ['tax.email', 'email', '–'],
    ['tax.startDate', 'date', '–', '', { notBefore: 'today' }],
    ['tax.labourCount', 'integer', '✔', '', { minimum: 0 }],
    ['tax.method', 'choice', '✔', 'KE_KHAI KHOAN'],
    ['household.members', 'table', 'application.founderKind = "HOUSEHOLD_MEMBERS"', '', { minRows: 1 }],
    ['household.members.fullName', 'text', '✔'],
    ['household.members.birthDate', 'date', '✔', '', { notAfter: 'today' }],
    ['household.members.gender', 'choice', '✔', 'MALE FEMALE'],
    ['household.members.personalId', 'personalId', '✔'],
    ['household.members.signed', 'pledge', '✔'],
    ['closing.notBarred', 'pledge', '✔'],
    ['closing.lawfulPremises', 'pledge', '✔'],
    ['closing.truthful', 'pledge', '✔'],
  ],
  // The law knows no form: the counter's own, from which the fee is worked out.
  'certified-copies': [
    ['request.receivingAgency', 'agency', '✔'],
    ['request.documents', 'table', '✔', '', { minRows: 1 }],
    ['request.documents.title', 'text', '✔'],
    ['request.documents.pages', 'integer', '✔', '', { minimum: 1 }],
    ['request.documents.copies', 'integer', '✔', '', { minimum: 1 }],
    ['request.documents.origin', 'choice', '✔', 'DOMESTIC FOREIGN_LEGALISED FOREIGN_EXEMPT FOREIGN'],
    ['requester.fullName', 'text', '✔'],
  ],
  // Form 01 of Appendix II, Decree 175/2024/NĐ-CP.
  'building-permit': [
    ['application.agency', 'agency', '✔'],
    ['investor.fullName', 'text', '✔'],
    ['investor.personalId', 'personalId', '✔'],
    ['investor.representative', 'text', '–'],
    ['investor.representativeTitle', 'text', '–'],
    ['investor.phone', 'phone', '✔'],
    ['site.landLot', 'text', '✔'],
    ['site.landArea', 'decimal', '✔', '', { minimum: 1 }],
    ['site.street', 'text', '✔'],
    ['site.commune', 'text', '✔'],
    ['site.province', 'text', '✔'],
    ['design.designer', 'text', '✔'],
    ['design.certificateNumber', 'text', '–'],
    ['design.chiefDesigners', 'table', '–'],
    ['design.verifier', 'text', '–'],
    ['works.worksClass', 'choice', '✔', 'III IV'],
    ['works.groundLevel', 'decimal', '✔'],
    ['works.groundLevelNote', 'text', '–'],
    ['works.setback', 'decimal', '–', '', { minimum: 0 }],
    ['works.setbackNote', 'text', '–'],
    ['works.groundFloorArea', 'decimal', '✔', '', { minimum: 1 }],
    ['works.groundFloorAreaNote', 'text', '–'],
    ['works.floorArea', 'decimal', '✔', '', { minimum: 1 }],
    ['works.floorAreaNote', 'text', '–'],
    ['works.height', 'decimal', '✔', '', { minimum: 1 }],
    ['works.heightNote', 'text', '–'],
    ['works.storeys', 'integer', '✔', '', { minimum: 1 }],
    ['works.storeysNote', 'text', '–'],
    ['works.monthsToFinish', 'integer', '✔', '', { minimum: 1 }],
    ['closing.attachments', 'table', '–'],
    ['closing.attachments.name', 'text', '✔'],
    ['closing.madeAt', 'text', '✔'],
    ['closing.madeOn', 'date', '✔', '', { notAfter: 'today' }],
  ],
};

/** What must hold between the answers. */
const RULES: Readonly<Record<string, readonly string[]>> = {
  'birth-registration': ['birth_before_declaration', 'mother_older_than_child', 'father_older_than_child', 'parent_requests_for_known_parent'],
  'household-business': ['name_begins_with_kind', 'one_main_sector', 'owner_of_age'],
  'certified-copies': ['foreign_paper_legalised'],
  'building-permit': ['ground_floor_on_the_lot', 'floors_add_up'],
};

const askedWhen = ({ required, requiredWhen, visibleWhen }: FormField, sectionIsVisibleWhen?: string): string => {
  if (!required) return requiredWhen ?? '–';
  return [sectionIsVisibleWhen, visibleWhen].filter((each) => each !== undefined).join(' and ') || '✔';
};
const lineOf = (path: string, field: FormField, sectionIsVisibleWhen?: string): readonly [string, FormField, string] => [path, field, askedWhen(field, sectionIsVisibleWhen)];
const fieldsOf = (form: FormDefinition): ReadonlyMap<string, { readonly field: FormField; readonly asked: string }> =>
  new Map(
    form.sections
      .flatMap(({ name, visibleWhen, fields }) =>
        fields.flatMap((field) => [
          lineOf(`${name}.${field.name}`, field, visibleWhen),
          ...(field.columns ?? []).map((column) => lineOf(`${name}.${field.name}.${column.name}`, column)),
        ]),
      )
      .map(([path, field, asked]) => [path, { field, asked }]),
  );

describe.each(readdirSync(PROCEDURES).sort())('the declaration of %s', (name) => {
  const form = JSON.parse(readFileSync(join(PROCEDURES, name, 'forms/declaration.json'), 'utf8')) as FormDefinition;
  const fields = fieldsOf(form);

  it.each(FORMS[name]!)('asks for %s (%s), as strictly as the law (%s)', (path, kind, when, ...rest) => {
    const [options = '', more = {}] = rest;
    const { field, asked } = fields.get(path) ?? {};

    expect({ kind: field?.kind, asked, options: (field?.options ?? []).map(({ value }) => value).join(' ') }).toEqual({ kind, asked: when, options });
    expect(field).toMatchObject(more);
  });

  it('holds the answers to the law’s rules, and says why it asks for what is personal', () => {
    expect(form.rules.map(({ code }) => code)).toEqual(expect.arrayContaining([...RULES[name]!]));
    for (const [path, { field }] of fields)
      if (field.kind === 'personalId' || field.kind === 'phone') expect([path, field.purpose !== undefined]).toEqual([path, true]);
  });
});
