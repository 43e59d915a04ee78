/** What becomes of a REST call. */
export type RestFault =
  /** Answered with this status, and not done. `retryAfter`, in seconds, goes with 429; `code` is Discord's own. */
  | { readonly status: number; readonly code?: number; readonly retryAfter?: number }
  /** Done, but only after so many milliseconds. */
  | { readonly delay: number }
  /** Done at once, and answered after so many milliseconds. */
  | { readonly answerAfter: number }
  /** Neither done nor answered. */
  | 'lost'
  /** Done, and never answered. */
  | 'answer lost'
  /** Neither done nor answered: the connection breaks, as where there is no network. */
  | 'cut';

const ROUTES = {
  /** The first response to an interaction. */
  callback: /^POST \/interactions\/[^/]+\/[^/]+\/callback$/,
  /** A further message to an interaction. */
  followUp: /^POST \/webhooks\//,
  /** A change of an answer to an interaction. */
  edit: /^PATCH \/webhooks\//,
  /** A message to a channel. */
  message: /^POST \/channels\/[^/]+\/messages$/,
  /** Where the gateway is. */
  gateway: /^GET \/gateway\/bot$/,
  commands: /\/commands(?:\/|$)/,
  /** What commands there are. */
  commandList: /^GET .*\/commands$/,
  any: /^/,
} as const;

export type Route = keyof typeof ROUTES;

/** Things that go wrong, switched on and off while a bot is connected. */
export interface Faults {
  /** Spoils the next `times` calls of a route, by default all; gives what ends it. The oldest that fits comes first. */
  rest(route: Route, fault: RestFault, times?: number): () => void;
  /** Leaves heartbeats unacknowledged from now on, or no longer. */
  ignoreHeartbeats(on: boolean): void;
  /** Sends READY so many milliseconds late. */
  delayReady(ms: number): void;
  /** Answers the next `times` attempts to resume with op 9, not resumable. */
  refuseResume(times: number): void;
  /** Leaves the next `times` attempts to resume without an answer. */
  ignoreResume(times: number): void;
  /** Turns the next `times` sockets away before they open. */
  refuseSockets(times: number): void;
  /** Breaks the next `times` sockets before they open, as where there is no network. */
  cutSockets(times: number): void;
  /** Never introduces the servers that READY lists, or does so again. */
  withholdServers(on: boolean): void;
  /** Leaves these fields out of events of that type from now on. */
  leaveOut(event: string, fields: readonly string[]): void;
  /** Sends each event twice, or no longer. */
  deliverTwice(on: boolean): void;
  /** Says that the bot may connect so many times more today; 1000 at first. */
  sessionsLeft(count: number): void;
  /** All well again. */
  clear(): void;
}

/** The switches as the server reads them. */
export interface FaultState extends Faults {
  /** What is to become of this call; takes it off the count. */
  spoiling(method: string, path: string): RestFault | null;
  readonly heartbeatsIgnored: boolean;
  readonly readyDelay: number;
  readonly doubling: boolean;
  readonly sessions: number;
  /** Whether to refuse this attempt; takes it off the count. */
  refusesResume(): boolean;
  ignoresResume(): boolean;
  refusesSocket(): boolean;
  cutsSocket(): boolean;
  readonly serversWithheld: boolean;
  /** What is left of an event's data. */
  trimmed(event: string, data: unknown): unknown;
}

const MOST_SESSIONS = 1000;

export function createFaults(): FaultState {
  let spoilt: { readonly route: Route; readonly fault: RestFault; left: number }[] = [];
  let heartbeatsIgnored = false;
  let readyDelay = 0;
  let doubling = false;
  let sessions = MOST_SESSIONS;
  const resume = countdown();
  const unanswered = countdown();
  const sockets = countdown();
  const cut = countdown();
  let serversWithheld = false;
  const leftOut = new Map<string, readonly string[]>();

  return {
    rest(route, fault, times = Number.POSITIVE_INFINITY) {
      const one = { route, fault, left: times };
      spoilt.push(one);
      return () => {
        one.left = 0;
      };
    },
    ignoreHeartbeats(on) {
      heartbeatsIgnored = on;
    },
    delayReady(ms) {
      readyDelay = ms;
    },
    refuseResume: resume.set,
    ignoreResume: unanswered.set,
    refuseSockets: sockets.set,
    cutSockets: cut.set,
    withholdServers(on) {
      serversWithheld = on;
    },
    leaveOut(event, fields) {
      leftOut.set(event, fields);
    },
    deliverTwice(on) {
      doubling = on;
    },
    sessionsLeft(count) {
      sessions = count;
    },
    clear() {
      spoilt = [];
      heartbeatsIgnored = false;
      readyDelay = 0;
      doubling = false;
      sessions = MOST_SESSIONS;
      resume.set(0);
      unanswered.set(0);
      sockets.set(0);
      cut.set(0);
      serversWithheld = false;
      leftOut.clear();
    },
    spoiling(method, path) {
      const call = `${method} ${path.replace(/^\/api\/v10/, '')}`;
      spoilt = spoilt.filter(({ left }) => left > 0);
      const one = spoilt.find(({ route }) => ROUTES[route].test(call));
      if (one === undefined) return null;
      one.left -= 1;
      return one.fault;
    },
    get heartbeatsIgnored() {
      return heartbeatsIgnored;
    },
    get readyDelay() {
      return readyDelay;
    },
    get doubling() {
      return doubling;
    },
    get sessions() {
      return sessions;
    },
    refusesResume: resume.take,
    ignoresResume: unanswered.take,
    refusesSocket: sockets.take,
    cutsSocket: cut.take,
    get serversWithheld() {
      return serversWithheld;
    },
    trimmed(event, data) {
      const fields = leftOut.get(event);
      if (fields === undefined || typeof data !== 'object' || data === null) return data;
      return Object.fromEntries(Object.entries(data).filter(([name]) => !fields.includes(name)));
    },
  };
}

function countdown() {
  let left = 0;
  return {
    set(times: number) {
      left = times;
    },
    take() {
      if (left <= 0) return false;
      left -= 1;
      return true;
    },
  };
}
