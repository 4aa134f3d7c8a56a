import * as common from '@mesh-plugins/backstage-plugin-mesh-common';
import { z } from 'zod';
import { version } from '../../plugins/mesh-backend/package.json';
import { routePermissions } from '../../plugins/mesh-backend/src/router/routePermissions';
import { errorAnswers } from './errorAnswers';

type Json = Record<string, unknown>;
type Route = (typeof common.contract)[common.RouteName];

const componentPath = (id: string) => `#/components/schemas/${id}`;

/** Every schema that mesh-common exports, by the name of its type: `planSchema` is `Plan`. */
function exportedSchemas(): Array<[string, z.ZodType]> {
  return Object.entries(common).flatMap(([name, value]) =>
    name.endsWith('Schema') && value instanceof z.ZodType
      ? [[name[0].toUpperCase() + name.slice(1, -'Schema'.length), value]]
      : [],
  );
}

/** Schemas of answers. Inline answers get the name of their route, so that every answer is a component. */
function answerSchemas() {
  const registry = z.registry<{ id: string }>();
  const names = new Map<z.ZodType, string>();
  const add = (id: string, schema: z.ZodType) => {
    if (names.has(schema)) return;
    names.set(schema, id);
    registry.add(schema, { id });
  };
  for (const [id, schema] of exportedSchemas()) add(id, schema);
  for (const [name, route] of Object.entries(common.contract)) {
    add(`${name[0].toUpperCase()}${name.slice(1)}Answer`, route.response);
  }
  const { schemas } = z.toJSONSchema(registry, { uri: componentPath });
  return { names, schemas: schemas as Record<string, Json> };
}

/** Only what answers reach: requests stand inline, with their defaults left open. */
function reachable(all: Record<string, Json>, from: readonly string[]) {
  const found = new Set<string>();
  const visit = (id: string) => {
    if (found.has(id)) return;
    found.add(id);
    const text = JSON.stringify(all[id]);
    for (const [, next] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      visit(next);
    }
  };
  from.forEach(visit);
  return Object.fromEntries(
    [...found].sort().map(id => {
      const { $id, $schema, id: _id, ...schema } = all[id];
      return [id, schema];
    }),
  );
}

function requestSchema(schema: z.ZodType): Json {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
  });
  return rest;
}

function parameters(place: 'path' | 'query', schema: z.ZodType): Json[] {
  const { properties = {}, required = [] } = requestSchema(schema) as {
    properties?: Json;
    required?: string[];
  };
  return Object.entries(properties).map(([name, each]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: each,
  }));
}

function operation(name: common.RouteName, route: Route, answer: string): Json {
  const permission = routePermissions[name].name;
  return {
    operationId: name,
    summary: route.summary,
    description: `Needs the permission \`${permission}\`.`,
    parameters: [
      ...parameters('path', route.params),
      ...parameters('query', route.query),
    ],
    ...(route.method === 'post' && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: requestSchema(route.body) } },
      },
    }),
    responses: {
      200: {
        description: 'The answer.',
        content: {
          'application/json': { schema: { $ref: componentPath(answer) } },
        },
      },
      ...Object.fromEntries(
        errorAnswers
          .filter(({ routes }) => routes === 'all' || routes.includes(name))
          .map(({ status }) => [
            status,
            { $ref: `#/components/responses/${status}` },
          ]),
      ),
    },
  };
}

const errorBody = {
  type: 'object',
  required: ['error', 'response'],
  properties: {
    error: {
      type: 'object',
      required: ['name', 'message'],
      properties: {
        name: {
          type: 'string',
          description: 'See the errors of this document.',
        },
        message: {
          type: 'string',
          description: 'What happened, why, and what you can do.',
        },
      },
    },
    request: {
      type: 'object',
      properties: { method: { type: 'string' }, url: { type: 'string' } },
    },
    response: {
      type: 'object',
      required: ['statusCode'],
      properties: { statusCode: { type: 'integer' } },
    },
  },
};

function errorResponses(): Json {
  return Object.fromEntries(
    errorAnswers.map(({ status, name, when }) => [
      status,
      {
        description: `${name}: ${when}`,
        content: {
          'application/json': { schema: { $ref: componentPath('Error') } },
        },
      },
    ]),
  );
}

/** The OpenAPI 3.1 document of the backend's JSON routes, made from the contract that handlers and client are typed by. */
export function openApiDocument(): Json {
  const { names, schemas } = answerSchemas();
  const paths: Record<string, Json> = {};
  const answers: string[] = [];
  for (const [key, route] of Object.entries(common.contract)) {
    const name = key as common.RouteName;
    const answer = names.get(route.response) ?? '';
    answers.push(answer);
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = {
      ...paths[path],
      [route.method]: operation(name, route, answer),
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'mesh',
      version,
      description:
        "Istio revisions of the portal's clusters, and migrations between them. `docs/api.md` explains it.",
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/mesh' }],
    security: [{ backstageToken: [] }],
    paths,
    components: {
      securitySchemes: {
        backstageToken: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
      },
      responses: errorResponses(),
      schemas: { Error: errorBody, ...reachable(schemas, answers) },
    },
  };
}
