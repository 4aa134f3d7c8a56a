import { execFileSync } from 'node:child_process';
import { Agent, request } from 'node:https';

/** Where an API server is, and who asks. */
export interface KubernetesAccess {
  url: string;
  certificateAuthority: string;
  token: string;
}

/** The fields of a Kubernetes object that the stories compare. */
export interface KubernetesObject {
  apiVersion: string;
  kind: string;
  metadata: {
    name: string;
    namespace?: string;
    uid?: string;
    generation?: number;
    resourceVersion?: string;
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
    ownerReferences?: Array<{ kind: string; uid: string }>;
    creationTimestamp?: string;
    deletionTimestamp?: string;
  };
  [field: string]: unknown;
}

/** An answer of the API server that is not a success. */
export class KubernetesApiError extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

interface KubeconfigView {
  clusters: [
    { cluster: { server: string; 'certificate-authority-data': string } },
  ];
  users: [{ user: { token?: string } }];
}

/** The cluster that KUBECONFIG names; the stories need a user with a token, as the testbed's has. */
export function readAccess(): KubernetesAccess {
  const view: KubeconfigView = JSON.parse(
    execFileSync(
      'kubectl',
      ['config', 'view', '--raw', '--minify', '--flatten', '-o', 'json'],
      { encoding: 'utf8' },
    ),
  );
  const { token } = view.users[0].user;
  if (!token) {
    throw new Error(
      'The user of KUBECONFIG has no token. Use the kubeconfig of the testbed, or that of a service account which is cluster-admin.',
    );
  }
  const { cluster } = view.clusters[0];
  return {
    url: cluster.server,
    certificateAuthority: cluster['certificate-authority-data'],
    token,
  };
}

/** The field manager of what the stories write: a person's tool, not a controller that would keep the fields. */
const personsTool = 'kubectl';

/** A small client of the API server, apart from the product's, so that a mistake there cannot hide here. */
export class KubernetesApi {
  private readonly agent: Agent;

  constructor(readonly access: KubernetesAccess) {
    const ca = Buffer.from(access.certificateAuthority, 'base64');
    this.agent = new Agent({ ca, keepAlive: true });
  }

  get<T = KubernetesObject>(path: string): Promise<T> {
    return this.call<T>('GET', path);
  }

  async list<T = KubernetesObject>(path: string): Promise<T[]> {
    return (await this.call<{ items: T[] }>('GET', path)).items;
  }

  /** Creates the object or makes it as given, as `kubectl apply --server-side` does. */
  apply(path: string, object: KubernetesObject): Promise<KubernetesObject> {
    return this.call(
      'PATCH',
      `${path}/${object.metadata.name}?fieldManager=${personsTool}&force=true`,
      object,
      'application/apply-patch+yaml',
    );
  }

  mergePatch(path: string, patch: object): Promise<KubernetesObject> {
    return this.call('PATCH', path, patch, 'application/merge-patch+json');
  }

  create(path: string, object: object): Promise<KubernetesObject> {
    return this.call('POST', path, object);
  }

  delete(path: string): Promise<KubernetesObject> {
    return this.call('DELETE', path);
  }

  /** Creates the object if the API server lets it; a refusal is an answer too. */
  async attempt(
    path: string,
    object: object,
  ): Promise<{ code: number; answer: KubernetesObject }> {
    const { code, text } = await this.send(
      'POST',
      path,
      object,
      'application/json',
    );
    return { code, answer: JSON.parse(text) };
  }

  /** The objects, and the resourceVersion to follow them from. */
  async listVersioned(
    path: string,
  ): Promise<{ items: KubernetesObject[]; resourceVersion: string }> {
    const { kind, items, metadata } = await this.call<{
      kind: string;
      items: KubernetesObject[];
      metadata: { resourceVersion: string };
    }>('GET', path);
    // The objects of a list do not say of what kind they are.
    const kindOfItems = kind.replace(/List$/, '');
    return {
      items: items.map(item => ({ ...item, kind: kindOfItems })),
      resourceVersion: metadata.resourceVersion,
    };
  }

  close() {
    this.agent.destroy();
  }

  private async call<T>(
    method: string,
    path: string,
    body?: object,
    contentType = 'application/json',
  ): Promise<T> {
    const { code, text } = await this.send(method, path, body, contentType);
    const answer = JSON.parse(text);
    if (code >= 300) {
      throw new KubernetesApiError(
        code,
        `${method} ${path}: ${answer.message}`,
      );
    }
    return answer;
  }

  private send(
    method: string,
    path: string,
    body: object | undefined,
    contentType: string,
  ): Promise<{ code: number; text: string }> {
    const { url, token } = this.access;
    return new Promise((resolve, reject) => {
      const headers = {
        authorization: `Bearer ${token}`,
        'user-agent': personsTool,
        'content-type': contentType,
      };
      const call = request(
        new URL(path, url),
        { method, agent: this.agent, headers },
        answer => {
          const chunks: Buffer[] = [];
          answer.on('data', chunk => chunks.push(chunk));
          answer.on('error', reject);
          answer.on('end', () =>
            resolve({
              code: answer.statusCode ?? 0,
              text: Buffer.concat(chunks).toString(),
            }),
          );
        },
      );
      call.on('error', reject);
      call.end(body && JSON.stringify(body));
    });
  }
}
