@echo off
rem Builds what is missing, then starts the window, or a command when one is given (lectern --help).
setlocal
set "HERE=%~dp0"
set "DIST=%HERE%app\target\dist"
set "HANDBOOK=%HERE%ui-resources\target\handbook\handbook"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if not defined LECTERN_MODEL set "LECTERN_MODEL=%HERE%inference\model"
if not exist "%DIST%\built" (
  echo lectern: building, the first time this takes some minutes ... 1>&2
  pushd "%HERE%"
  call mvn -q -B -DskipTests -pl app -am package || exit /b 1
  popd
  if exist "%DIST%\reader.aot" del "%DIST%\reader.aot"
  call :lectern prepare "%HANDBOOK%.pdf" "%HERE%README.md" "%HANDBOOK%.xhtml" || echo lectern: reading will start slowly. 1>&2
  echo built> "%DIST%\built"
)
call :lectern %*
exit /b %ERRORLEVEL%

:lectern
rem LECTERN_JAVA_OPTIONS: further options of Java, such as -Xmx512m
"%JAVA%" -Xmx2g %LECTERN_JAVA_OPTIONS% --module-path "%DIST%\javafx" --add-modules javafx.controls,jfx.incubator.richtext --enable-native-access=ALL-UNNAMED,javafx.graphics --sun-misc-unsafe-memory-access=allow "-Dlectern.model=%LECTERN_MODEL%" "-Dlectern.handbook=%HANDBOOK%.pdf" "-Dlectern.reader.archive=%DIST%\reader.aot" -cp "%DIST%\lib\*" org.lectern.app.start.Launcher %*
exit /b %ERRORLEVEL%
