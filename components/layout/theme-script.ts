/** Applies the reader's chosen appearance before the first paint, so that nothing flashes. */
export const themeScript = `try{var t=localStorage.getItem('theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(e){}`;
