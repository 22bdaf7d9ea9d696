import { Controller, Get, Injectable } from '@nestjs/common';
import { ApiExcludeEndpoint, type OpenAPIObject } from '@nestjs/swagger';
import { Public } from '@app/identity';
import { Defect } from '@app/kernel';

/** The description of every route, made once when the application is composed. */
@Injectable()
export class OpenApiDocument {
  document: OpenAPIObject | undefined;
}

@Controller('api/openapi.json')
export class OpenApiController {
  constructor(private readonly description: OpenApiDocument) {}

  @Public()
  @Get()
  @ApiExcludeEndpoint()
  read(): OpenAPIObject {
    if (!this.description.document) throw new Defect('asked for the description before it was made');
    return this.description.document;
  }
}
