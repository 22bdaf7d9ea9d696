import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiTags } from '@nestjs/swagger';
import { Public } from '@app/identity';
import { Board } from '../queries/board.js';
import { boardPage } from './board-page.js';
import { BoardQueryDto } from './progress.dto.js';

@ApiTags('progress')
@Controller('tien-do')
export class BoardController {
  constructor(private readonly board: Board) {}

  /** How the offices do, for everybody: a page without script. */
  @Public()
  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'public, max-age=60')
  @ApiExcludeEndpoint()
  async page(@Query() { period = 'month', month, agency, lang = 'vi' }: BoardQueryDto): Promise<string> {
    return boardPage(await this.board.of({ period, month, agency: agency || undefined }), lang);
  }
}
