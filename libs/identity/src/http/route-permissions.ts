import { Injectable, type OnModuleInit, RequestMethod, type Type } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { Defect } from '@app/kernel';
import { ACCESS, type RouteAccess } from './access.decorators.js';

const PATH = 'path';
const METHOD = 'method';

/** Refuses to boot while a route says neither `@Public()` nor `@Permission(...)`: what was forgotten stays shut. */
@Injectable()
export class RoutePermissions implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const unnamed = this.discovery.getControllers().flatMap(({ metatype, instance }) => {
      if (!metatype || !instance) return [];
      return this.unnamedRoutesOf(metatype as Type, Object.getPrototypeOf(instance) as Record<string, unknown>);
    });
    if (unnamed.length > 0) throw new Defect(`routes without a permission: ${unnamed.join(', ')}`, { routes: unnamed });
  }

  private unnamedRoutesOf(controller: Type, prototype: Record<string, unknown>): string[] {
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name];
      if (typeof handler !== 'function') return [];
      const method: RequestMethod | undefined = Reflect.getMetadata(METHOD, handler);
      if (method === undefined) return [];
      const access = this.reflector.getAllAndOverride<RouteAccess | undefined>(ACCESS, [handler, controller]);
      if (access) return [];
      return [`${RequestMethod[method]} ${pathOf(controller)}/${pathOf(handler)} (${controller.name}.${name})`];
    });
  }
}

const pathOf = (target: object): string => String(Reflect.getMetadata(PATH, target) ?? '').replace(/^\/|\/$/g, '');
