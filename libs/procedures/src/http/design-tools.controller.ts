import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FormDefinition, Scenario } from '@app/contracts';
import { type Actor, CurrentActor, Permission } from '@app/identity';
import { Blocked, type CivilDay } from '@app/kernel';
import { formProblems } from '../domain/sound-forms.js';
import { scenarioProblems } from '../domain/scenario.shape.js';
import { CheckContent, type ContentVerdict } from '../queries/check-content.js';
import { CompareContents, type ContentDiff } from '../queries/compare-contents.js';
import { type ScenarioResult, ScenarioRunner, type WrongField } from '../queries/scenario-runner.js';
import { VersionHistory } from '../queries/version-history.js';
import { SeenContentDto, VersionListDto } from './design-views.dto.js';
import { ComparisonDto, ContentToCheckDto, FormToJudgeDto, ReferenceDto, ScenariosToRunDto } from './design.dto.js';
import { DraftViews } from './draft-views.js';

@ApiTags('designer')
@Controller('api/designer')
export class DesignToolsController {
  constructor(
    private readonly contents: CheckContent,
    private readonly comparison: CompareContents,
    private readonly history: VersionHistory,
    private readonly scenarios: ScenarioRunner,
    private readonly views: DraftViews,
  ) {}

  /** Judges a content as its publication will: problems of the process with their traces, wrong fields, and the proof of the term by channel. */
  @Permission('procedures.review')
  @Post('check')
  @HttpCode(200)
  async check(@Body() { record, forms, bpmn, scenarios, papers }: ContentToCheckDto): Promise<Pick<ContentVerdict, 'publishable' | 'problems' | 'proofs' | 'errors'>> {
    const { publishable, problems, proofs, errors } = await this.contents.run({ record, forms, bpmn, scenarios, papers });
    return { publishable, problems, proofs, errors };
  }

  /** What differs between two contents: elements with their settings, fields of the record and the forms, and what was only moved. */
  @Permission('procedures.review')
  @Get('diff')
  diff(@Query() { from, to }: ComparisonDto, @CurrentActor() actor: Actor): Promise<ContentDiff> {
    return this.comparison.run(from, to, actor);
  }

  /** The content of a published version, a draft or a kept version of one, to be looked at. */
  @Permission('procedures.review')
  @Get('content')
  async content(@Query() { of }: ReferenceDto, @CurrentActor() actor: Actor): Promise<SeenContentDto> {
    const { record, forms, papers, bpmn } = await this.comparison.find(of, actor);
    return { record: { ...(record as object) }, forms: [...(forms as object[])], papers: [...(papers as object[])], bpmn };
  }

  /** Plays scenarios with invented people through the decisions of real dossiers. */
  @Permission('procedures.review')
  @Post('scenarios/run')
  @HttpCode(200)
  async run(@Body() { bpmn, record, forms, scenarios }: ScenariosToRunDto): Promise<{ readonly results: readonly ScenarioResult[] }> {
    const errors = scenarioProblems(scenarios);
    if (errors.length > 0) throw new Blocked({ code: 'procedures.invalid_scenarios', params: { errors } });
    const { plan, forms: judgedBy } = await this.contents.stage({ bpmn, record, forms });
    return { results: await this.scenarios.play(plan, judgedBy, scenarios as unknown as readonly Scenario[]) };
  }

  /** Judges what was filled in by a form of a step, with the rules of real dossiers. A form that is not right yet judges nothing. */
  @Permission('procedures.review')
  @Post('forms/judge')
  @HttpCode(200)
  judge(@Body() { form, values, on }: FormToJudgeDto): { readonly problems: readonly WrongField[] } {
    const errors = formProblems(form);
    if (errors.length > 0) throw new Blocked({ code: 'procedures.invalid_bundle', params: { errors } });
    return { problems: this.scenarios.judge(form as unknown as FormDefinition, values, on as CivilDay) };
  }

  /** The published versions of a procedure, newest first, with how many dossiers still run on each. */
  @Permission('procedures.review')
  @Get('procedures/:code/versions')
  async versions(@Param('code') code: string): Promise<VersionListDto> {
    return { items: await Promise.all((await this.history.of(code)).map((entry) => this.views.version(entry))) };
  }
}
