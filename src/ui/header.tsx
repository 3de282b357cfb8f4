import { isLanguage, LANGUAGES } from '../i18n/languages.ts'
import { setLanguage, setTheme, useInput } from '../state/input.ts'
import { isTheme, THEMES } from '../state/theme.ts'
import { useWords } from '../state/view.ts'
import { ShareButton } from './sharing/share-button.tsx'

export function Header() {
  const words = useWords()
  const language = useInput((input) => input.language)
  const theme = useInput((input) => input.theme)
  return (
    <header className="top">
      <a className="skip" href="#answer">
        {words.skipToAnswer}
      </a>
      <h1 className="logo">
        <span className="mark" aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
        Memory Wizard
      </h1>
      <p className="promise">{words.promise}</p>
      <select
        id="language"
        aria-label={words.language}
        value={language}
        onChange={({ target }) => isLanguage(target.value) && setLanguage(target.value)}
      >
        {Object.entries(LANGUAGES).map(([tag, { name }]) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
      <select
        id="theme"
        aria-label={words.theme}
        value={theme}
        onChange={({ target }) => isTheme(target.value) && setTheme(target.value)}
      >
        {THEMES.map((name) => (
          <option key={name} value={name}>
            {words.themes[name]}
          </option>
        ))}
      </select>
      <ShareButton />
    </header>
  )
}
