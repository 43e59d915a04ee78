/** Discord's markdown as a tree: what a message says, with nothing left to interpret. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler';
      readonly children: readonly Inline[];
    }
  | { readonly type: 'code'; readonly text: string }
  /** `url` begins with http: or https:. */
  | { readonly type: 'link'; readonly url: string; readonly children: readonly Inline[] }
  | { readonly type: 'user' | 'role' | 'channel'; readonly id: string }
  | { readonly type: 'everyone'; readonly text: '@everyone' | '@here' }
  | { readonly type: 'command'; readonly name: string; readonly id: string }
  /** An emoji of a server: its picture is not to be had here, so it is shown as `:name:`. */
  | { readonly type: 'emoji'; readonly name: string }
  | { readonly type: 'time'; readonly seconds: number; readonly style: TimeStyle };

/** https://discord.com/developers/docs/reference#message-formatting-timestamp-styles */
export type TimeStyle = 't' | 'T' | 'd' | 'D' | 'f' | 'F' | 'R';

export type Block =
  | { readonly type: 'paragraph' | 'subtext'; readonly children: readonly Inline[] }
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly children: readonly Inline[] }
  | { readonly type: 'quote'; readonly children: readonly Block[] }
  | {
      readonly type: 'list';
      readonly ordered: boolean;
      /** The first number; 1 where the list is not ordered. */
      readonly start: number;
      readonly items: readonly ListItem[];
    }
  | { readonly type: 'code-block'; readonly language: string; readonly text: string };

export interface ListItem {
  readonly children: readonly Inline[];
  readonly lists: readonly Block[];
}
