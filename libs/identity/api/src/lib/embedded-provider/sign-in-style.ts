/** The look of the application without its bundle: this page must stand when nothing else is built. */
export const STYLE = `
:root { --ground: #f0f4f5; --card: #fff; --ink: #212b32; --quiet: #4c6272; --line: #d8dde0; --blue: #005eb8; --focus: #ffeb3b; --on-focus: #212b32; --bad: #d5281b }
@media (prefers-color-scheme: dark) { :root { --ground: #11181d; --card: #1b252c; --ink: #f0f4f5; --quiet: #aeb7bd; --line: #37464f; --blue: #6cb2f5; --bad: #ff8a80 } }
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 Arial, sans-serif }
header { background: #005eb8; color: #fff; padding: 1rem; display: flex; gap: 1rem; align-items: baseline }
header a { color: #fff; font-size: 1.375rem; font-weight: 700; text-decoration: none }
main { max-width: 62rem; margin: 0 auto; padding: 1.5rem 1rem 3rem }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .5rem } h2 { font-size: 1.125rem; margin: 1.75rem 0 .5rem }
.lead { margin: 0 0 1.5rem; max-width: 44rem } .problem { border-left: .5rem solid var(--bad); padding: .5rem 1rem; background: var(--card) }
label { display: block; font-weight: 700; margin-bottom: .25rem }
.find div { display: flex; gap: .5rem; max-width: 32rem }
input { flex: 1; min-width: 0; font: inherit; color: inherit; background: var(--card); padding: .5rem; border: 2px solid var(--quiet); min-height: 44px }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr)) }
details { margin-top: .5rem } summary { cursor: pointer; padding: .5rem 0; color: var(--blue); min-height: 44px } details ul { margin-top: .25rem }
li { display: grid } button { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 4px; padding: .625rem .75rem; width: 100%; min-height: 44px; text-align: left; cursor: pointer } li button { align-content: start }
li button b { display: block; color: var(--blue) } li button span { color: var(--quiet); font-size: .875rem }
li button:hover { border-color: var(--blue) } .secondary { width: auto; border: 2px solid var(--blue); color: var(--blue); font-weight: 700 }
a { color: var(--blue) } header a:focus-visible, a:focus-visible, button:focus-visible, summary:focus-visible, input:focus-visible { outline: 4px solid var(--focus); outline-offset: 0; box-shadow: inset 0 0 0 2px var(--on-focus); background: var(--focus); color: var(--on-focus) }
button:focus-visible b, button:focus-visible span { color: var(--on-focus) }
@media (forced-colors: active) { button, input { border: 2px solid } }
`;
