import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

/** An answer that an operation may give: its status, and the code where it is a refusal. */
export type Answer = { status: number; code: string | null };
export type Operation = { name: string; method: string; path: string; answers: Answer[] };

type Node = Record<string, unknown>;

const methods = ['get', 'put', 'post', 'delete'];
const node = (value: unknown): Node => (typeof value === 'object' && value ? { ...value } : {});

/** What the file describes, one entry for each method of each path. */
export function operationsOf(specification: Node): Operation[] {
  return Object.entries(node(specification.paths)).flatMap(([path, item]) =>
    methods
      .filter((method) => method in node(item))
      .map((method) => ({
        name: `${method.toUpperCase()} ${path}`,
        method: method.toUpperCase(),
        path,
        answers: answersOf(node(node(node(item)[method]).responses)),
      })),
  );
}

function answersOf(responses: Node): Answer[] {
  return Object.entries(responses).flatMap(([status, response]): Answer[] => {
    const json = node(node(node(response).content)['application/json']);
    const codes = at(json, ['schema', 'properties', 'error', 'properties', 'code', 'enum']);
    if (!Array.isArray(codes)) return [{ status: Number(status), code: null }];
    return codes.map((code: string) => ({ status: Number(status), code }));
  });
}

type Given = { status: number; headers: Record<string, string>; body: string };

/** Checks answers against the file, and remembers what was given. */
export function checkerOf(specification: Node) {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.addFormat('uuid', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
  ajv.addSchema({ ...specification, $id: 'openapi.yaml' });
  const seen = new Set<string>();

  /** What is wrong with an answer; nothing where it is as described. */
  function problems(name: string, { status, headers, body }: Given): string[] {
    const [method = '', path = ''] = name.split(' ');
    const place = ['paths', path, method.toLowerCase(), 'responses', String(status)];
    const response = node(at(specification, place));
    if (Object.keys(response).length === 0) return [`${status} is not described`];
    const wrong = Object.entries(node(response.headers)).flatMap(([header, reference]) => {
      const { $ref } = node(reference);
      const described = node(at(specification, String($ref).slice(2).split('/')));
      const value = headers[header.toLowerCase()];
      if (value === undefined) return described.required ? [`no ${header}`] : [];
      const typed = node(described.schema).type === 'integer' ? Number(value) : value;
      return failures(`${$ref}/schema`, typed, header);
    });
    const type = headers['content-type']?.split(';')[0] ?? '';
    const content = node(response.content);
    if (Object.keys(content).length === 0) return body ? [...wrong, 'it has a body'] : wrong;
    if (!(type in content)) return [...wrong, `its type is ${type}`];
    const value: unknown = type === 'application/json' ? JSON.parse(body) : body;
    const pointer = [...place, 'content', type, 'schema'].map(escaped).join('/');
    const code = at(node(value), ['error', 'code']);
    seen.add(`${name} ${status} ${typeof code === 'string' ? code : ''}`.trim());
    return [...wrong, ...failures(`#/${pointer}`, value, 'body')];
  }

  // Compiling takes a hundred times as long as checking.
  const compiled = new Map<string, ValidateFunction>();
  function validatorOf(ref: string): ValidateFunction {
    const known = compiled.get(ref) ?? ajv.compile({ $ref: `openapi.yaml${ref}` });
    compiled.set(ref, known);
    return known;
  }

  function failures(ref: string, value: unknown, what: string): string[] {
    const validate = validatorOf(ref);
    if (validate(value)) return [];
    return (validate.errors ?? []).map((error) => `${what}${error.instancePath} ${error.message}`);
  }

  return {
    check(name: string, given: Given): string[] {
      const found = problems(name, given);
      seen.add(`${name} ${given.status}`);
      return found;
    },
    failures,
    /** The answers that are described and were not given. */
    unseen: () =>
      operationsOf(specification).flatMap(({ name, answers }) =>
        answers
          .map(({ status, code }) => `${name} ${status} ${code ?? ''}`.trim())
          .filter((answer) => !seen.has(answer)),
      ),
  };
}

function at(start: unknown, path: string[]): unknown {
  return path.reduce<unknown>((value, key) => node(value)[key], start);
}

const escaped = (key: string) =>
  encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'));
