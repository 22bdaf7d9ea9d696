import { Controller, type DynamicModule, Get, Header, Inject, Injectable, Module, NotFoundException, Param, Req } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Public } from '@app/identity';
import { PaperRenderer } from '@app/papers';
import { Clock } from '@app/platform';
import { Procedures, ProceduresModule } from '@app/procedures';
import { isAskedHere } from './asked-here.js';
import { NO_SAMPLES, readSamples, type Samples } from './read-samples.js';
import { samplePaper } from './sample-paper.js';

const FOLDER = Symbol('where the procedures of the installation lie');
/** Where the pages ask what a form can be tried with; said to them by a demo's start alone. */
export const DEMO_SAMPLES_NOTE = { 'demo-samples': '/demo/samples' } as const;

/** What a form can be tried with: the procedure's own examples, and papers that say across the page that they are none. */
@Injectable()
class DemoSamples {
  private known: Promise<ReadonlyMap<string, Samples>> | undefined;

  constructor(
    @Inject(FOLDER) private readonly folder: string,
    private readonly procedures: Procedures,
    private readonly papers: PaperRenderer,
    private readonly clock: Clock,
  ) {}

  /** Empty for a procedure somebody drew here. */
  async of(code: string): Promise<Samples> {
    this.known ??= readSamples(this.folder).catch((error: unknown) => {
      this.known = undefined;
      throw error;
    });
    return (await this.known).get(code) ?? NO_SAMPLES;
  }

  /** PDF; null where the procedure asks for no such paper. @throws {Blocked} `procedures.not_found` */
  async paper(code: string, component: string): Promise<Uint8Array | null> {
    const { components } = await this.procedures.recordOf(await this.procedures.versionInForce(code));
    const asked = components.find((each) => each.code === component);
    return asked ? this.papers.render(samplePaper(asked.name, this.clock.now())) : null;
  }
}

@Controller('demo/samples')
class DemoSamplesController {
  constructor(private readonly samples: DemoSamples) {}

  @Public()
  @Get(':code')
  @Header('cache-control', 'no-store')
  @ApiExcludeEndpoint()
  async of(@Param('code') code: string, @Req() { raw }: FastifyRequest): Promise<Samples> {
    return isAskedHere(raw) ? this.samples.of(code) : NO_SAMPLES;
  }

  @Public()
  @Get(':code/papers/:component')
  @Header('content-type', 'application/pdf')
  @Header('cache-control', 'no-store')
  @ApiExcludeEndpoint()
  async paper(@Param('code') code: string, @Param('component') component: string, @Req() { raw }: FastifyRequest): Promise<Buffer> {
    const paper = isAskedHere(raw) ? await this.samples.paper(code, component) : null;
    if (paper === null) throw new NotFoundException();
    return Buffer.from(paper);
  }
}

@Module({})
export class DemoSamplesModule {
  /** @param folder  of the procedures that came with the installation */
  static with(folder: string): DynamicModule {
    return {
      module: DemoSamplesModule, imports: [ProceduresModule], controllers: [DemoSamplesController],
      providers: [DemoSamples, PaperRenderer, { provide: FOLDER, useValue: folder }],
    };
  }
}
