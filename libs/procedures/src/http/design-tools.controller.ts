import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Scenario } from '@app/contracts';
import { type Actor, CurrentActor, Permission } from '@app/identity';
import { Blocked } from '@app/kernel';
import { scenarioProblems } from '../domain/scenario.shape.js';
import { CheckContent, type ContentVerdict } from '../queries/check-content.js';
import { CompareContents, type ContentDiff } from '../queries/compare-contents.js';
import { type ScenarioResult, ScenarioRunner } from '../queries/scenario-runner.js';
import { VersionHistory } from '../queries/version-history.js';
import { SeenContentDto, VersionListDto } from './design-views.dto.js';
import { ComparisonDto, ContentToCheckDto, ReferenceDto, ScenariosToRunDto } from './design.dto.js';
import { DraftViews } from './draft-views.js';

const ANSWER = { schema: { type: 'object', additionalProperties: true } } as const;

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
  @ApiOkResponse(ANSWER)
  async check(@Body() { record, forms, bpmn, scenarios, papers }: ContentToCheckDto): Promise<Omit<ContentVerdict, 'plan'>> {
    const { publishable, problems, proofs, errors } = await this.contents.run({ record, forms, bpmn, scenarios, papers });
    return { publishable, problems, proofs, errors };
  }

  /** What differs between two contents: elements with their settings, fields of the record and the forms, and what was only moved. */
  @Permission('procedures.review')
  @Get('diff')
  @ApiOkResponse(ANSWER)
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
  @ApiOkResponse(ANSWER)
  async run(@Body() { bpmn, scenarios }: ScenariosToRunDto): Promise<{ readonly results: readonly ScenarioResult[] }> {
    const errors = scenarioProblems(scenarios);
    if (errors.length > 0) throw new Blocked({ code: 'procedures.invalid_scenarios', params: { errors } });
    const plan = await this.contents.planOf(bpmn);
    return { results: await this.scenarios.play(plan, scenarios as unknown as readonly Scenario[]) };
  }

  /** The published versions of a procedure, newest first, with how many dossiers still run on each. */
  @Permission('procedures.review')
  @Get('procedures/:code/versions')
  async versions(@Param('code') code: string): Promise<VersionListDto> {
    return { items: await Promise.all((await this.history.of(code)).map((entry) => this.views.version(entry))) };
  }
}
